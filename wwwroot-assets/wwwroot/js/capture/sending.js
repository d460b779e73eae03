// One entry as a request, and what its answer means. Nothing here touches the store.
const TIMEOUT = 45_000;
const PHOTO_TIMEOUT = 180_000;

const clean = text => (text ?? '').trim() || null;

/** The revision that an entry would be sent under now. */
export const revisionOf = entry => Math.max(entry.known, entry.attempted) + 1;

function describe(entry, blob) {
  const audit = `/api/v1/audits/${entry.auditId}`;
  const content = entry.content;
  switch (entry.kind) {
    case 'finding':
      return {
        address: `${audit}/findings/${entry.id}`, method: 'PUT', body: JSON.stringify({
          revision: entry.attempted, loggedAt: entry.createdAt, unitId: entry.unitId, grade: content.grade, statement: clean(content.statement) ?? '',
          clauseId: content.clauseId ?? null, evidence: clean(content.evidence), documentsSeen: clean(content.documentsSeen),
          interviewee: clean(content.interviewee), questionId: entry.questionId ?? null,
        }),
      };
    case 'answer':
      return {
        address: `${audit}/answers/${entry.questionId}`, method: 'PUT', body: JSON.stringify({
          at: entry.editedAt, verdict: content.verdict, evidence: clean(content.evidence), documentsSeen: clean(content.documentsSeen),
          interviewee: clean(content.interviewee),
        }),
      };
    case 'photo': {
      const facts = new URLSearchParams({ takenAt: entry.takenAt });
      if (entry.latitude !== undefined) { facts.set('latitude', entry.latitude); facts.set('longitude', entry.longitude); }
      return { address: `${audit}/findings/${entry.findingId}/photos/${entry.id}?${facts}`, method: 'PUT', body: blob, type: 'image/jpeg' };
    }
    default:
      return { address: `${audit}/findings/${entry.findingId}/photos/${entry.photoId}`, method: 'DELETE' };
  }
}

/** Whether what stands on the server is what was sent. */
function isSame(entry, told) {
  const [mine, theirs] = [entry.content, told.content];
  return ['evidence', 'documentsSeen', 'interviewee'].every(field => clean(mine[field]) === clean(theirs[field]))
    && (entry.kind === 'answer' ? mine.verdict === theirs.verdict
      : mine.grade === theirs.grade && clean(mine.statement) === clean(theirs.statement) && (mine.clauseId ?? null) === (theirs.clauseId ?? null));
}

const wordsOf = problem => [problem.detail, ...Object.values(problem.errors ?? {}).flat()].filter(Boolean).join(' ') || problem.title || '';

/**
 * Sends an entry.
 * @returns sent (with what the server told), refused (with reason and code, and what stands there where that is why), wait (its
 * turn has not come), or stop: signin, denied or away – then nothing else is tried either.
 */
export async function send(entry, blob) {
  const request = describe(entry, blob);
  let answer;
  let told = null;
  try {
    answer = await fetch(request.address, {
      method: request.method, body: request.body, redirect: 'manual', cache: 'no-store',
      headers: { 'X-Iso-Request': 'capture', 'X-Iso-Author': entry.accountId, ...(request.body ? { 'Content-Type': request.type ?? 'application/json' } : {}) },
      signal: AbortSignal.timeout(entry.kind === 'photo' ? PHOTO_TIMEOUT : TIMEOUT),
    });
    if (/json/.test(answer.headers.get('Content-Type') ?? '')) told = await answer.json();
  } catch {
    return { outcome: 'stop', phase: 'away' };
  }
  if (answer.status === 401) return { outcome: 'stop', phase: 'signin' };
  if (answer.status === 403) return { outcome: 'stop', phase: 'denied', reason: told ? wordsOf(told) : '' };
  // A photo that the server never had is as good as taken back.
  if (entry.kind === 'unphoto' && (answer.status === 204 || answer.status === 404)) return { outcome: 'sent' };
  if (answer.status === 200) {
    // A hotel's or an office's gate answers 200 to everything; only our own answer counts as stored.
    const id = entry.kind === 'answer' ? entry.questionId : entry.id;
    if (told?.id !== id) return { outcome: 'stop', phase: 'away' };
    if (entry.kind === 'finding' && !isSame(entry, told)) return { outcome: 'refused', code: 'newer', reason: '', told };
    if (entry.kind === 'answer' && (!told.isMine || !isSame(entry, told))) return { outcome: 'refused', code: 'newer', reason: told.answeredBy, told };
    return { outcome: 'sent', told };
  }
  if (told?.code === 'Audits.NotOpenedYet') return { outcome: 'wait', reason: wordsOf(told) };
  const isPassing = answer.status === 0 || answer.status >= 500 || answer.status === 408 || answer.status === 429 || !told;
  return isPassing ? { outcome: 'stop', phase: 'away' } : { outcome: 'refused', code: told.code ?? String(answer.status), reason: wordsOf(told) };
}
