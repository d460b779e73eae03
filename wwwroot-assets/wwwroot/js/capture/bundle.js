// What the server gave this account to take along, and how it and the entries of this device make one picture.
import * as store from './store.js';

/** Asks for the newest; what came last stays where the server cannot be reached. */
export async function refresh(known) {
  let answer;
  try {
    answer = await fetch('/api/v1/capture', {
      cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(30_000),
      headers: known?.etag ? { 'If-None-Match': known.etag } : {},
    });
    if (answer.status === 401) return { phase: 'signin' };
    if (answer.status === 403) return { phase: 'denied' };
    if (answer.status === 304) return { phase: 'same' };
    if (answer.status !== 200 || !/json/.test(answer.headers.get('Content-Type') ?? '')) return { phase: 'away' };
    const data = await answer.json();
    // A gate that answers in the server's place knows no account.
    if (!data.account?.id) return { phase: 'away' };
    return { phase: 'new', bundle: { accountId: data.account.id, etag: answer.headers.get('ETag'), at: new Date().toISOString(), data } };
  } catch {
    return { phase: 'away' };
  }
}

export const auditOf = (data, id) => data?.audits.find(audit => audit.id === id);
export const clauseOf = (data, id) => data?.clauses.find(clause => clause.id === id);

const unsent = entry => entry.state !== 'sent';

/** A finding as its author sees it: the own entry while it is not sent, what the server has otherwise. */
export function findingsOf(data, entries, auditId, unitId) {
  const told = auditOf(data, auditId)?.findings ?? [];
  const own = entries.filter(entry => entry.kind === 'finding' && entry.auditId === auditId && (!unitId || entry.unitId === unitId));
  const list = own.filter(entry => unsent(entry) || !told.some(row => row.id === entry.id)).map(entry => ({
    id: entry.id, entry, order: entry.order, state: entry.state, number: entry.told?.number, content: entry.content, unitId: entry.unitId,
    photos: photosOf(entries, entry.id).length,
  }));
  const known = new Set(list.map(row => row.id));
  for (const row of told) {
    if (known.has(row.id) || (unitId && row.content.unitId !== unitId)) continue;
    list.push({
      id: row.id, entry: own.find(entry => entry.id === row.id), order: Date.parse(row.loggedAt), state: 'sent', stage: row.state, number: row.number, told: row,
      content: row.content, unitId: row.content.unitId, photos: Math.max(row.photoCount, photosOf(entries, row.id).length),
    });
  }
  return list.sort((one, other) => one.order - other.order);
}

/** Photos of this device that stand. */
export function photosOf(entries, findingId) {
  const gone = new Set(entries.filter(entry => entry.kind === 'unphoto').map(entry => entry.photoId));
  return entries.filter(entry => entry.kind === 'photo' && entry.findingId === findingId && !gone.has(entry.id));
}

/** The points put to a unit, each with the answer that counts here. */
export function questionsOf(data, entries, auditId, unitId) {
  return (auditOf(data, auditId)?.questions ?? []).filter(question => question.unitId === unitId).map(question => {
    const entry = entries.find(one => one.kind === 'answer' && one.questionId === question.id);
    const isOwn = entry && (unsent(entry) || !question.answeredAt || Date.parse(entry.editedAt) >= Date.parse(question.answeredAt));
    return { ...question, entry, content: isOwn ? entry.content : question.answer ?? {}, byOther: !isOwn && question.answer && !question.answeredByMe ? question.answeredBy : null };
  });
}

/** What was sent long ago and is known to the server needs no room here any more. */
export async function tidy(entries) {
  const limit = Date.now() - 14 * 24 * 3600_000;
  const old = entries.filter(entry => entry.state === 'sent' && Date.parse(entry.sentAt ?? entry.editedAt) < limit);
  // An old finding stays as long as a photo of it waits.
  const needed = new Set(entries.filter(unsent).map(entry => entry.findingId));
  const ids = old.filter(entry => !needed.has(entry.id)).map(entry => entry.id);
  if (ids.length > 0) await store.removeEntries(ids);
}
