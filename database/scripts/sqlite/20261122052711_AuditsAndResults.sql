BEGIN TRANSACTION;
INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122052711_AuditsAndResults', '10.0.14');

ALTER TABLE "Nonconformities" ADD "FormerNumber" TEXT NULL;

ALTER TABLE "Nonconformities" ADD "ImportedOn" TEXT NULL;

ALTER TABLE "Nonconformities" ADD "IsApprovalWaived" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "AgencyForms" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AgencyForms" PRIMARY KEY,
    "UnitId" TEXT NOT NULL,
    "Settings" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_AgencyForms_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "AuditChecklists" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AuditChecklists" PRIMARY KEY,
    "OwnerUnitId" TEXT NULL,
    "Code" TEXT NULL,
    "Title" TEXT NOT NULL,
    "Description" TEXT NULL,
    "Edition" INTEGER NOT NULL,
    "IsRetired" INTEGER NOT NULL,
    "SearchText" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_AuditChecklists_Units_OwnerUnitId" FOREIGN KEY ("OwnerUnitId") REFERENCES "Units" ("Id")
);

CREATE TABLE "AuditorCompetences" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AuditorCompetences" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "Certificate" TEXT NOT NULL,
    "Issuer" TEXT NULL,
    "Number" TEXT NULL,
    "IssuedOn" TEXT NOT NULL,
    "ExpiresOn" TEXT NULL,
    "MayLead" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_AuditorCompetences_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "AuditProgrammes" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AuditProgrammes" PRIMARY KEY,
    "OwnerUnitId" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "StandardVersionId" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Purpose" TEXT NULL,
    "Criteria" TEXT NULL,
    "Resources" TEXT NULL,
    "DecisionNumber" TEXT NULL,
    "ApprovedBy" TEXT NULL,
    "ApprovedOn" TEXT NULL,
    "ReviseReason" TEXT NULL,
    "DraftNumber" INTEGER NOT NULL,
    "GapReason" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_AuditProgrammes_StandardVersions_StandardVersionId" FOREIGN KEY ("StandardVersionId") REFERENCES "StandardVersions" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_AuditProgrammes_Units_OwnerUnitId" FOREIGN KEY ("OwnerUnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "CalendarKeys" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CalendarKeys" PRIMARY KEY,
    "AccountId" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "MadeAt" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_CalendarKeys_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "DigestMarks" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_DigestMarks" PRIMARY KEY,
    "AccountId" TEXT NOT NULL,
    "Day" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_DigestMarks_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "EscalationLadders" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_EscalationLadders" PRIMARY KEY,
    "UnitId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "IsOn" INTEGER NOT NULL,
    "UsesWorkingDays" INTEGER NOT NULL,
    "StartsOn" TEXT NOT NULL,
    "Rungs" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_EscalationLadders_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "EscalationSteps" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_EscalationSteps" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "RecordType" TEXT NOT NULL,
    "RecordId" TEXT NOT NULL,
    "PageId" TEXT NOT NULL,
    "UnitId" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Address" TEXT NOT NULL,
    "Due" TEXT NOT NULL,
    "Days" INTEGER NOT NULL,
    "To" TEXT NOT NULL,
    "Told" TEXT NULL,
    "Recipients" TEXT NOT NULL,
    "IsMissed" INTEGER NOT NULL,
    "FellOn" TEXT NOT NULL,
    "TakenOn" TEXT NOT NULL,
    "TakenAt" TEXT NOT NULL,
    "SearchText" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_EscalationSteps_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "JobPlans" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_JobPlans" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "MinuteOfDay" INTEGER NULL,
    "RequestedAt" TEXT NULL,
    "RequestedBy" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL
);

CREATE TABLE "JobRuns" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_JobRuns" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "DueAt" TEXT NOT NULL,
    "StartedAt" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    "Outcome" TEXT NOT NULL,
    "ReportCode" TEXT NULL,
    "ReportArguments" TEXT NOT NULL,
    "Error" TEXT NULL,
    "Node" TEXT NOT NULL,
    "RequestedBy" TEXT NULL
);

CREATE TABLE "JobStates" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_JobStates" PRIMARY KEY,
    "Version" INTEGER NOT NULL,
    "Since" TEXT NOT NULL,
    "SettledTo" TEXT NOT NULL,
    "LeaseId" TEXT NULL,
    "LeasedUntil" TEXT NULL,
    "LastSuccessAt" TEXT NULL,
    "Failures" INTEGER NOT NULL,
    "RetryAt" TEXT NULL,
    "RequestTaken" TEXT NULL
);

CREATE TABLE "Measurements" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Measurements" PRIMARY KEY,
    "SetId" TEXT NOT NULL,
    "ObjectiveId" TEXT NOT NULL,
    "UnitId" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "Length" TEXT NOT NULL,
    "Index" INTEGER NOT NULL,
    "Formula" TEXT NOT NULL,
    "Base" TEXT NOT NULL,
    "Figures" TEXT NOT NULL,
    "Target" TEXT NULL,
    "State" TEXT NOT NULL,
    "Note" TEXT NULL,
    "ReportedBy" TEXT NOT NULL,
    "ReportedById" TEXT NULL,
    "ReportedOn" TEXT NOT NULL,
    "FirstReportedOn" TEXT NOT NULL,
    "VerifiedBy" TEXT NULL,
    "VerifiedOn" TEXT NULL,
    "ReturnReason" TEXT NULL,
    "CorrectionReason" TEXT NULL,
    "Corrections" INTEGER NOT NULL,
    "NonconformityId" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_Measurements_ObjectiveSets_SetId" FOREIGN KEY ("SetId") REFERENCES "ObjectiveSets" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Measurements_QualityObjectives_ObjectiveId" FOREIGN KEY ("ObjectiveId") REFERENCES "QualityObjectives" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Measurements_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "MeasuringPlans" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_MeasuringPlans" PRIMARY KEY,
    "SetId" TEXT NOT NULL,
    "ClosingDay" INTEGER NOT NULL,
    "MonthsEarlier" INTEGER NOT NULL,
    "ReportDays" INTEGER NOT NULL,
    "Ways" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_MeasuringPlans_ObjectiveSets_SetId" FOREIGN KEY ("SetId") REFERENCES "ObjectiveSets" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "NonconformityRules" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_NonconformityRules" PRIMARY KEY,
    "UnitId" TEXT NOT NULL,
    "Approval" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_NonconformityRules_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "NoticePreferences" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_NoticePreferences" PRIMARY KEY,
    "AccountId" TEXT NOT NULL,
    "IsDigestOn" INTEGER NOT NULL,
    "DigestHour" INTEGER NOT NULL,
    "Deliveries" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_NoticePreferences_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Notices" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Notices" PRIMARY KEY,
    "RecipientId" TEXT NOT NULL,
    "Code" TEXT NOT NULL,
    "Arguments" TEXT NOT NULL,
    "Address" TEXT NOT NULL,
    "SearchText" TEXT NOT NULL,
    "ReadAt" TEXT NULL,
    "IsMailDecided" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_Notices_Accounts_RecipientId" FOREIGN KEY ("RecipientId") REFERENCES "Accounts" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "ObjectivePeriodClosings" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ObjectivePeriodClosings" PRIMARY KEY,
    "SetId" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "Length" TEXT NOT NULL,
    "Index" INTEGER NOT NULL,
    "IsClosed" INTEGER NOT NULL,
    "ClosedBy" TEXT NULL,
    "ClosedOn" TEXT NULL,
    "ReopenReason" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_ObjectivePeriodClosings_ObjectiveSets_SetId" FOREIGN KEY ("SetId") REFERENCES "ObjectiveSets" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "OutgoingMails" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_OutgoingMails" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "AccountId" TEXT NOT NULL,
    "ToName" TEXT NOT NULL,
    "ToAddress" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Html" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "NextAttemptAt" TEXT NULL,
    "SentAt" TEXT NULL,
    "LeasedUntil" TEXT NULL,
    "Failures" INTEGER NOT NULL,
    "Attempts" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_OutgoingMails_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "SimilarChecks" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SimilarChecks" PRIMARY KEY,
    "NonconformityId" TEXT NOT NULL,
    "UnitId" TEXT NOT NULL,
    "OtherUnitId" TEXT NOT NULL,
    "Question" TEXT NULL,
    "AskedBy" TEXT NOT NULL,
    "AskedOn" TEXT NOT NULL,
    "IsFound" INTEGER NULL,
    "Result" TEXT NULL,
    "CheckedBy" TEXT NULL,
    "CheckedOn" TEXT NULL,
    "RaisedId" TEXT NULL,
    "RaisedNumber" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_SimilarChecks_Nonconformities_NonconformityId" FOREIGN KEY ("NonconformityId") REFERENCES "Nonconformities" ("Id"),
    CONSTRAINT "FK_SimilarChecks_Units_OtherUnitId" FOREIGN KEY ("OtherUnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "AuditChecklistQuestions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AuditChecklistQuestions" PRIMARY KEY,
    "ChecklistId" TEXT NOT NULL,
    "Place" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "Guidance" TEXT NULL,
    "Origin" TEXT NOT NULL,
    "OriginId" TEXT NULL,
    "ClauseId" TEXT NULL,
    "Reference" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_AuditChecklistQuestions_AuditChecklists_ChecklistId" FOREIGN KEY ("ChecklistId") REFERENCES "AuditChecklists" ("Id"),
    CONSTRAINT "FK_AuditChecklistQuestions_Clauses_ClauseId" FOREIGN KEY ("ClauseId") REFERENCES "Clauses" ("Id")
);

CREATE TABLE "Audits" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Audits" PRIMARY KEY,
    "OwnerUnitId" TEXT NOT NULL,
    "ProgrammeId" TEXT NULL,
    "Year" INTEGER NOT NULL,
    "Sequence" INTEGER NOT NULL,
    "Number" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Purpose" TEXT NULL,
    "Scope" TEXT NULL,
    "Criteria" TEXT NULL,
    "StandardVersionId" TEXT NOT NULL,
    "StartsOn" TEXT NOT NULL,
    "EndsOn" TEXT NOT NULL,
    "DecisionNumber" TEXT NULL,
    "DecidedOn" TEXT NULL,
    "PlanNumber" INTEGER NOT NULL,
    "NotifiedOn" TEXT NULL,
    "NotifiedBy" TEXT NULL,
    "Conclusion" TEXT NULL,
    "Recommendations" TEXT NULL,
    "ReportIssuedOn" TEXT NULL,
    "ReportIssuedBy" TEXT NULL,
    "ClosedOn" TEXT NULL,
    "ClosedBy" TEXT NULL,
    "CancelReason" TEXT NULL,
    "SearchText" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_Audits_AuditProgrammes_ProgrammeId" FOREIGN KEY ("ProgrammeId") REFERENCES "AuditProgrammes" ("Id"),
    CONSTRAINT "FK_Audits_StandardVersions_StandardVersionId" FOREIGN KEY ("StandardVersionId") REFERENCES "StandardVersions" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Audits_Units_OwnerUnitId" FOREIGN KEY ("OwnerUnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "AuditAgendaItems" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AuditAgendaItems" PRIMARY KEY,
    "AuditId" TEXT NOT NULL,
    "Place" INTEGER NOT NULL,
    "Day" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "Until" TEXT NOT NULL,
    "UnitId" TEXT NULL,
    "Topic" TEXT NOT NULL,
    "ClauseIds" TEXT NOT NULL,
    "MemberIds" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_AuditAgendaItems_Audits_AuditId" FOREIGN KEY ("AuditId") REFERENCES "Audits" ("Id"),
    CONSTRAINT "FK_AuditAgendaItems_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id")
);

CREATE TABLE "AuditFindings" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AuditFindings" PRIMARY KEY,
    "AuditId" TEXT NOT NULL,
    "UnitId" TEXT NOT NULL,
    "Sequence" INTEGER NOT NULL,
    "ClauseId" TEXT NULL,
    "QuestionId" TEXT NULL,
    "Grade" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Statement" TEXT NOT NULL,
    "Evidence" TEXT NULL,
    "DocumentsSeen" TEXT NULL,
    "Interviewee" TEXT NULL,
    "LoggedById" TEXT NULL,
    "LoggedBy" TEXT NOT NULL,
    "LoggedAt" TEXT NOT NULL,
    "Revision" INTEGER NOT NULL,
    "PhotoCount" INTEGER NOT NULL,
    "PresentedOn" TEXT NULL,
    "AnswerDue" TEXT NULL,
    "AnsweredBy" TEXT NULL,
    "AnsweredOn" TEXT NULL,
    "DisputeReason" TEXT NULL,
    "Decision" TEXT NULL,
    "DecidedBy" TEXT NULL,
    "WithdrawReason" TEXT NULL,
    "IsConfirmedBySilence" INTEGER NOT NULL,
    "NonconformityId" TEXT NULL,
    "SearchText" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_AuditFindings_Audits_AuditId" FOREIGN KEY ("AuditId") REFERENCES "Audits" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_AuditFindings_Clauses_ClauseId" FOREIGN KEY ("ClauseId") REFERENCES "Clauses" ("Id"),
    CONSTRAINT "FK_AuditFindings_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "AuditLedgers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AuditLedgers" PRIMARY KEY,
    "AuditId" TEXT NOT NULL,
    "FindingCount" INTEGER NOT NULL,
    "Entries" INTEGER NOT NULL,
    "IsLocked" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_AuditLedgers_Audits_AuditId" FOREIGN KEY ("AuditId") REFERENCES "Audits" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "AuditMeetings" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AuditMeetings" PRIMARY KEY,
    "AuditId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "HeldAt" TEXT NOT NULL,
    "Place" TEXT NOT NULL,
    "Notes" TEXT NULL,
    "Attendance" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_AuditMeetings_Audits_AuditId" FOREIGN KEY ("AuditId") REFERENCES "Audits" ("Id")
);

CREATE TABLE "AuditMembers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AuditMembers" PRIMARY KEY,
    "AuditId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Position" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "Place" INTEGER NOT NULL,
    "Competence" TEXT NULL,
    "OwnUnitIds" TEXT NOT NULL,
    "Exceptions" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_AuditMembers_Audits_AuditId" FOREIGN KEY ("AuditId") REFERENCES "Audits" ("Id"),
    CONSTRAINT "FK_AuditMembers_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "AuditProgrammeEntries" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AuditProgrammeEntries" PRIMARY KEY,
    "ProgrammeId" TEXT NOT NULL,
    "UnitId" TEXT NOT NULL,
    "Month" INTEGER NOT NULL,
    "ClauseIds" TEXT NOT NULL,
    "Procedures" TEXT NULL,
    "Note" TEXT NULL,
    "AuditId" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_AuditProgrammeEntries_AuditProgrammes_ProgrammeId" FOREIGN KEY ("ProgrammeId") REFERENCES "AuditProgrammes" ("Id"),
    CONSTRAINT "FK_AuditProgrammeEntries_Audits_AuditId" FOREIGN KEY ("AuditId") REFERENCES "Audits" ("Id"),
    CONSTRAINT "FK_AuditProgrammeEntries_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "AuditQuestions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AuditQuestions" PRIMARY KEY,
    "AuditId" TEXT NOT NULL,
    "UnitId" TEXT NOT NULL,
    "Place" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "Guidance" TEXT NULL,
    "Origin" TEXT NOT NULL,
    "OriginId" TEXT NULL,
    "ClauseId" TEXT NULL,
    "Reference" TEXT NULL,
    "Verdict" TEXT NULL,
    "Evidence" TEXT NULL,
    "DocumentsSeen" TEXT NULL,
    "Interviewee" TEXT NULL,
    "AnsweredById" TEXT NULL,
    "AnsweredBy" TEXT NULL,
    "AnsweredAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_AuditQuestions_Audits_AuditId" FOREIGN KEY ("AuditId") REFERENCES "Audits" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_AuditQuestions_Clauses_ClauseId" FOREIGN KEY ("ClauseId") REFERENCES "Clauses" ("Id"),
    CONSTRAINT "FK_AuditQuestions_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "AuditUnits" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AuditUnits" PRIMARY KEY,
    "AuditId" TEXT NOT NULL,
    "UnitId" TEXT NOT NULL,
    "Place" INTEGER NOT NULL,
    "VisitedOn" TEXT NULL,
    "Remark" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_AuditUnits_Audits_AuditId" FOREIGN KEY ("AuditId") REFERENCES "Audits" ("Id"),
    CONSTRAINT "FK_AuditUnits_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "AuditFindingAddenda" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AuditFindingAddenda" PRIMARY KEY,
    "FindingId" TEXT NOT NULL,
    "AuditId" TEXT NOT NULL,
    "UnitId" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "WrittenBy" TEXT NOT NULL,
    "WrittenOn" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_AuditFindingAddenda_AuditFindings_FindingId" FOREIGN KEY ("FindingId") REFERENCES "AuditFindings" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "AuditFindingPhotos" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AuditFindingPhotos" PRIMARY KEY,
    "FindingId" TEXT NOT NULL,
    "AuditId" TEXT NOT NULL,
    "UnitId" TEXT NOT NULL,
    "FileId" TEXT NOT NULL,
    "TakenAt" TEXT NOT NULL,
    "Latitude" REAL NULL,
    "Longitude" REAL NULL,
    "IsWithdrawn" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_AuditFindingPhotos_AuditFindings_FindingId" FOREIGN KEY ("FindingId") REFERENCES "AuditFindings" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_AgencyForms_UnitId" ON "AgencyForms" ("UnitId");

CREATE INDEX "IX_AuditAgendaItems_AuditId" ON "AuditAgendaItems" ("AuditId");

CREATE INDEX "IX_AuditAgendaItems_UnitId" ON "AuditAgendaItems" ("UnitId");

CREATE INDEX "IX_AuditChecklistQuestions_ChecklistId" ON "AuditChecklistQuestions" ("ChecklistId");

CREATE INDEX "IX_AuditChecklistQuestions_ClauseId" ON "AuditChecklistQuestions" ("ClauseId");

CREATE UNIQUE INDEX "IX_AuditChecklists_Code" ON "AuditChecklists" ("Code");

CREATE INDEX "IX_AuditChecklists_OwnerUnitId" ON "AuditChecklists" ("OwnerUnitId");

CREATE INDEX "IX_AuditFindingAddenda_FindingId" ON "AuditFindingAddenda" ("FindingId");

CREATE INDEX "IX_AuditFindingPhotos_AuditId" ON "AuditFindingPhotos" ("AuditId");

CREATE INDEX "IX_AuditFindingPhotos_FindingId" ON "AuditFindingPhotos" ("FindingId");

CREATE UNIQUE INDEX "IX_AuditFindings_AuditId_Sequence" ON "AuditFindings" ("AuditId", "Sequence");

CREATE INDEX "IX_AuditFindings_ClauseId" ON "AuditFindings" ("ClauseId");

CREATE INDEX "IX_AuditFindings_UnitId_State" ON "AuditFindings" ("UnitId", "State");

CREATE UNIQUE INDEX "IX_AuditLedgers_AuditId" ON "AuditLedgers" ("AuditId");

CREATE UNIQUE INDEX "IX_AuditMeetings_AuditId_Kind" ON "AuditMeetings" ("AuditId", "Kind");

CREATE UNIQUE INDEX "IX_AuditMembers_AuditId_PersonId" ON "AuditMembers" ("AuditId", "PersonId");

CREATE INDEX "IX_AuditMembers_PersonId" ON "AuditMembers" ("PersonId");

CREATE INDEX "IX_AuditorCompetences_PersonId" ON "AuditorCompetences" ("PersonId");

CREATE INDEX "IX_AuditProgrammeEntries_AuditId" ON "AuditProgrammeEntries" ("AuditId");

CREATE UNIQUE INDEX "IX_AuditProgrammeEntries_ProgrammeId_UnitId_Month" ON "AuditProgrammeEntries" ("ProgrammeId", "UnitId", "Month");

CREATE INDEX "IX_AuditProgrammeEntries_UnitId" ON "AuditProgrammeEntries" ("UnitId");

CREATE UNIQUE INDEX "IX_AuditProgrammes_OwnerUnitId_Year" ON "AuditProgrammes" ("OwnerUnitId", "Year");

CREATE INDEX "IX_AuditProgrammes_StandardVersionId" ON "AuditProgrammes" ("StandardVersionId");

CREATE INDEX "IX_AuditQuestions_AuditId_UnitId_Place" ON "AuditQuestions" ("AuditId", "UnitId", "Place");

CREATE INDEX "IX_AuditQuestions_ClauseId" ON "AuditQuestions" ("ClauseId");

CREATE INDEX "IX_AuditQuestions_UnitId" ON "AuditQuestions" ("UnitId");

CREATE UNIQUE INDEX "IX_Audits_OwnerUnitId_Year_Sequence" ON "Audits" ("OwnerUnitId", "Year", "Sequence");

CREATE INDEX "IX_Audits_ProgrammeId" ON "Audits" ("ProgrammeId");

CREATE INDEX "IX_Audits_StandardVersionId" ON "Audits" ("StandardVersionId");

CREATE UNIQUE INDEX "IX_AuditUnits_AuditId_UnitId" ON "AuditUnits" ("AuditId", "UnitId");

CREATE INDEX "IX_AuditUnits_UnitId" ON "AuditUnits" ("UnitId");

CREATE UNIQUE INDEX "IX_CalendarKeys_AccountId" ON "CalendarKeys" ("AccountId");

CREATE UNIQUE INDEX "IX_CalendarKeys_Hash" ON "CalendarKeys" ("Hash");

CREATE UNIQUE INDEX "IX_DigestMarks_AccountId" ON "DigestMarks" ("AccountId");

CREATE UNIQUE INDEX "IX_EscalationLadders_UnitId_Kind" ON "EscalationLadders" ("UnitId", "Kind");

CREATE INDEX "IX_EscalationSteps_PageId" ON "EscalationSteps" ("PageId");

CREATE UNIQUE INDEX "IX_EscalationSteps_RecordId_Kind_Due_Days" ON "EscalationSteps" ("RecordId", "Kind", "Due", "Days");

CREATE INDEX "IX_EscalationSteps_UnitId_TakenAt" ON "EscalationSteps" ("UnitId", "TakenAt");

CREATE UNIQUE INDEX "IX_JobPlans_Name" ON "JobPlans" ("Name");

CREATE INDEX "IX_JobRuns_Name_StartedAt" ON "JobRuns" ("Name", "StartedAt");

CREATE UNIQUE INDEX "IX_Measurements_ObjectiveId_UnitId_Length_Index" ON "Measurements" ("ObjectiveId", "UnitId", "Length", "Index");

CREATE INDEX "IX_Measurements_SetId" ON "Measurements" ("SetId");

CREATE INDEX "IX_Measurements_UnitId" ON "Measurements" ("UnitId");

CREATE UNIQUE INDEX "IX_MeasuringPlans_SetId" ON "MeasuringPlans" ("SetId");

CREATE UNIQUE INDEX "IX_NonconformityRules_UnitId" ON "NonconformityRules" ("UnitId");

CREATE UNIQUE INDEX "IX_NoticePreferences_AccountId" ON "NoticePreferences" ("AccountId");

CREATE INDEX "IX_Notices_IsMailDecided" ON "Notices" ("IsMailDecided");

CREATE INDEX "IX_Notices_RecipientId_ReadAt" ON "Notices" ("RecipientId", "ReadAt");

CREATE UNIQUE INDEX "IX_ObjectivePeriodClosings_SetId_Length_Index" ON "ObjectivePeriodClosings" ("SetId", "Length", "Index");

CREATE INDEX "IX_OutgoingMails_AccountId" ON "OutgoingMails" ("AccountId");

CREATE UNIQUE INDEX "IX_OutgoingMails_Key" ON "OutgoingMails" ("Key");

CREATE INDEX "IX_OutgoingMails_State_NextAttemptAt" ON "OutgoingMails" ("State", "NextAttemptAt");

CREATE UNIQUE INDEX "IX_SimilarChecks_NonconformityId_OtherUnitId" ON "SimilarChecks" ("NonconformityId", "OtherUnitId");

CREATE INDEX "IX_SimilarChecks_OtherUnitId" ON "SimilarChecks" ("OtherUnitId");

CREATE TABLE "ef_temp_CorrectiveActions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CorrectiveActions" PRIMARY KEY,
    "ChangedAt" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "DoneByIds" TEXT NOT NULL,
    "DoneOn" TEXT NULL,
    "Due" TEXT NOT NULL,
    "EvidenceCount" INTEGER NOT NULL,
    "Extension" TEXT NOT NULL,
    "ExtensionAnswer" TEXT NULL,
    "ExtensionAskedBy" TEXT NULL,
    "ExtensionAskedById" TEXT NULL,
    "ExtensionDecidedBy" TEXT NULL,
    "ExtensionReason" TEXT NULL,
    "ExtensionTo" TEXT NULL,
    "NonconformityId" TEXT NOT NULL,
    "Note" TEXT NULL,
    "OwnerId" TEXT NULL,
    "OwnerName" TEXT NOT NULL,
    "Percent" INTEGER NOT NULL,
    "Place" INTEGER NOT NULL,
    "ReportedAt" TEXT NULL,
    "ReportedBy" TEXT NULL,
    "Resources" TEXT NULL,
    "ReturnReason" TEXT NULL,
    "Round" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "UnitId" TEXT NOT NULL,
    "VerificationNote" TEXT NULL,
    "VerifiedBy" TEXT NULL,
    "VerifiedOn" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_CorrectiveActions_Nonconformities_NonconformityId" FOREIGN KEY ("NonconformityId") REFERENCES "Nonconformities" ("Id"),
    CONSTRAINT "FK_CorrectiveActions_People_OwnerId" FOREIGN KEY ("OwnerId") REFERENCES "People" ("Id")
);

INSERT INTO "ef_temp_CorrectiveActions" ("Id", "ChangedAt", "Content", "CreatedAt", "DoneByIds", "DoneOn", "Due", "EvidenceCount", "Extension", "ExtensionAnswer", "ExtensionAskedBy", "ExtensionAskedById", "ExtensionDecidedBy", "ExtensionReason", "ExtensionTo", "NonconformityId", "Note", "OwnerId", "OwnerName", "Percent", "Place", "ReportedAt", "ReportedBy", "Resources", "ReturnReason", "Round", "State", "UnitId", "VerificationNote", "VerifiedBy", "VerifiedOn", "Version")
SELECT "Id", "ChangedAt", "Content", "CreatedAt", "DoneByIds", "DoneOn", "Due", "EvidenceCount", "Extension", "ExtensionAnswer", "ExtensionAskedBy", "ExtensionAskedById", "ExtensionDecidedBy", "ExtensionReason", "ExtensionTo", "NonconformityId", "Note", "OwnerId", "OwnerName", "Percent", "Place", "ReportedAt", "ReportedBy", "Resources", "ReturnReason", "Round", "State", "UnitId", "VerificationNote", "VerifiedBy", "VerifiedOn", "Version"
FROM "CorrectiveActions";

COMMIT;

PRAGMA foreign_keys = 0;

BEGIN TRANSACTION;
DROP TABLE "CorrectiveActions";

ALTER TABLE "ef_temp_CorrectiveActions" RENAME TO "CorrectiveActions";

COMMIT;

PRAGMA foreign_keys = 1;

BEGIN TRANSACTION;
CREATE INDEX "IX_CorrectiveActions_NonconformityId" ON "CorrectiveActions" ("NonconformityId");

CREATE INDEX "IX_CorrectiveActions_OwnerId_State" ON "CorrectiveActions" ("OwnerId", "State");

COMMIT;
