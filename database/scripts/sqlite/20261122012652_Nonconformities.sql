BEGIN TRANSACTION;
INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122012652_Nonconformities', '10.0.14');

CREATE TABLE "Nonconformities" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Nonconformities" PRIMARY KEY,
    "UnitId" TEXT NOT NULL,
    "AgencyId" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "Sequence" INTEGER NOT NULL,
    "Number" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Grade" TEXT NOT NULL,
    "GradeReason" TEXT NULL,
    "Source" TEXT NOT NULL,
    "SourceType" TEXT NULL,
    "SourceId" TEXT NULL,
    "SourceAddress" TEXT NULL,
    "Title" TEXT NOT NULL,
    "Description" TEXT NOT NULL,
    "Procedure" TEXT NULL,
    "RaisedOn" TEXT NOT NULL,
    "RaisedById" TEXT NULL,
    "RaisedBy" TEXT NOT NULL,
    "AnswerDue" TEXT NOT NULL,
    "EffectivenessDays" INTEGER NOT NULL,
    "Correction" TEXT NULL,
    "CorrectedOn" TEXT NULL,
    "CorrectedBy" TEXT NULL,
    "AnsweredBy" TEXT NULL,
    "RejectReason" TEXT NULL,
    "UpholdReason" TEXT NULL,
    "Round" INTEGER NOT NULL,
    "PlanSubmittedBy" TEXT NULL,
    "PlanSubmittedById" TEXT NULL,
    "PlanApprovedBy" TEXT NULL,
    "PlanApprovedOn" TEXT NULL,
    "PlanReturnReason" TEXT NULL,
    "ActionCount" INTEGER NOT NULL,
    "DoneCount" INTEGER NOT NULL,
    "VerifiedCount" INTEGER NOT NULL,
    "EffectivenessDue" TEXT NULL,
    "IsFoundEffective" INTEGER NOT NULL,
    "ClosedOn" TEXT NULL,
    "ClosedBy" TEXT NULL,
    "Due" TEXT NULL,
    "SearchText" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_Nonconformities_Units_AgencyId" FOREIGN KEY ("AgencyId") REFERENCES "Units" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Nonconformities_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "SavedNonconformityFilters" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SavedNonconformityFilters" PRIMARY KEY,
    "AccountId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Address" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_SavedNonconformityFilters_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "StandardVersions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_StandardVersions" PRIMARY KEY,
    "Code" TEXT NOT NULL,
    "Number" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "Title" TEXT NOT NULL,
    "EnglishTitle" TEXT NOT NULL,
    "IsCurrent" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL
);

CREATE TABLE "CauseAnalyses" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CauseAnalyses" PRIMARY KEY,
    "NonconformityId" TEXT NOT NULL,
    "UnitId" TEXT NOT NULL,
    "Round" INTEGER NOT NULL,
    "Content" TEXT NOT NULL,
    "Category" TEXT NOT NULL,
    "AnalysedBy" TEXT NOT NULL,
    "AnalysedOn" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_CauseAnalyses_Nonconformities_NonconformityId" FOREIGN KEY ("NonconformityId") REFERENCES "Nonconformities" ("Id")
);

CREATE TABLE "CorrectiveActions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CorrectiveActions" PRIMARY KEY,
    "NonconformityId" TEXT NOT NULL,
    "UnitId" TEXT NOT NULL,
    "Round" INTEGER NOT NULL,
    "Place" INTEGER NOT NULL,
    "Content" TEXT NOT NULL,
    "OwnerId" TEXT NOT NULL,
    "OwnerName" TEXT NOT NULL,
    "Resources" TEXT NULL,
    "Due" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Percent" INTEGER NOT NULL,
    "Note" TEXT NULL,
    "ReportedBy" TEXT NULL,
    "ReportedAt" TEXT NULL,
    "DoneOn" TEXT NULL,
    "DoneByIds" TEXT NOT NULL,
    "EvidenceCount" INTEGER NOT NULL,
    "VerifiedBy" TEXT NULL,
    "VerifiedOn" TEXT NULL,
    "VerificationNote" TEXT NULL,
    "ReturnReason" TEXT NULL,
    "Extension" TEXT NOT NULL,
    "ExtensionTo" TEXT NULL,
    "ExtensionReason" TEXT NULL,
    "ExtensionAskedBy" TEXT NULL,
    "ExtensionAskedById" TEXT NULL,
    "ExtensionAnswer" TEXT NULL,
    "ExtensionDecidedBy" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_CorrectiveActions_Nonconformities_NonconformityId" FOREIGN KEY ("NonconformityId") REFERENCES "Nonconformities" ("Id"),
    CONSTRAINT "FK_CorrectiveActions_People_OwnerId" FOREIGN KEY ("OwnerId") REFERENCES "People" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "EffectivenessResults" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_EffectivenessResults" PRIMARY KEY,
    "NonconformityId" TEXT NOT NULL,
    "UnitId" TEXT NOT NULL,
    "Round" INTEGER NOT NULL,
    "IsEffective" INTEGER NOT NULL,
    "Evidence" TEXT NOT NULL,
    "CheckedBy" TEXT NOT NULL,
    "CheckedOn" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_EffectivenessResults_Nonconformities_NonconformityId" FOREIGN KEY ("NonconformityId") REFERENCES "Nonconformities" ("Id")
);

CREATE TABLE "NonconformityComments" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_NonconformityComments" PRIMARY KEY,
    "NonconformityId" TEXT NOT NULL,
    "UnitId" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "AuthorName" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_NonconformityComments_Nonconformities_NonconformityId" FOREIGN KEY ("NonconformityId") REFERENCES "Nonconformities" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Clauses" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Clauses" PRIMARY KEY,
    "StandardVersionId" TEXT NOT NULL,
    "Number" TEXT NOT NULL,
    "ParentId" TEXT NULL,
    "Place" INTEGER NOT NULL,
    "Title" TEXT NOT NULL,
    "EnglishTitle" TEXT NOT NULL,
    "SearchText" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_Clauses_Clauses_ParentId" FOREIGN KEY ("ParentId") REFERENCES "Clauses" ("Id"),
    CONSTRAINT "FK_Clauses_StandardVersions_StandardVersionId" FOREIGN KEY ("StandardVersionId") REFERENCES "StandardVersions" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "ClauseExclusions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ClauseExclusions" PRIMARY KEY,
    "AgencyId" TEXT NOT NULL,
    "ClauseId" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_ClauseExclusions_Clauses_ClauseId" FOREIGN KEY ("ClauseId") REFERENCES "Clauses" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ClauseExclusions_Units_AgencyId" FOREIGN KEY ("AgencyId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "NonconformityClauses" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_NonconformityClauses" PRIMARY KEY,
    "NonconformityId" TEXT NOT NULL,
    "UnitId" TEXT NOT NULL,
    "ClauseId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_NonconformityClauses_Clauses_ClauseId" FOREIGN KEY ("ClauseId") REFERENCES "Clauses" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_NonconformityClauses_Nonconformities_NonconformityId" FOREIGN KEY ("NonconformityId") REFERENCES "Nonconformities" ("Id")
);

CREATE UNIQUE INDEX "IX_CauseAnalyses_NonconformityId_Round" ON "CauseAnalyses" ("NonconformityId", "Round");

CREATE UNIQUE INDEX "IX_ClauseExclusions_AgencyId_ClauseId" ON "ClauseExclusions" ("AgencyId", "ClauseId");

CREATE INDEX "IX_ClauseExclusions_ClauseId" ON "ClauseExclusions" ("ClauseId");

CREATE INDEX "IX_Clauses_ParentId" ON "Clauses" ("ParentId");

CREATE UNIQUE INDEX "IX_Clauses_StandardVersionId_Number" ON "Clauses" ("StandardVersionId", "Number");

CREATE INDEX "IX_CorrectiveActions_NonconformityId" ON "CorrectiveActions" ("NonconformityId");

CREATE INDEX "IX_CorrectiveActions_OwnerId_State" ON "CorrectiveActions" ("OwnerId", "State");

CREATE INDEX "IX_EffectivenessResults_NonconformityId" ON "EffectivenessResults" ("NonconformityId");

CREATE UNIQUE INDEX "IX_Nonconformities_AgencyId_Year_Sequence" ON "Nonconformities" ("AgencyId", "Year", "Sequence");

CREATE UNIQUE INDEX "IX_Nonconformities_SourceType_SourceId" ON "Nonconformities" ("SourceType", "SourceId");

CREATE INDEX "IX_Nonconformities_UnitId_State" ON "Nonconformities" ("UnitId", "State");

CREATE INDEX "IX_NonconformityClauses_ClauseId" ON "NonconformityClauses" ("ClauseId");

CREATE INDEX "IX_NonconformityClauses_NonconformityId" ON "NonconformityClauses" ("NonconformityId");

CREATE INDEX "IX_NonconformityClauses_UnitId_ClauseId" ON "NonconformityClauses" ("UnitId", "ClauseId");

CREATE INDEX "IX_NonconformityComments_NonconformityId" ON "NonconformityComments" ("NonconformityId");

CREATE UNIQUE INDEX "IX_SavedNonconformityFilters_AccountId_Name" ON "SavedNonconformityFilters" ("AccountId", "Name");

CREATE UNIQUE INDEX "IX_StandardVersions_Code" ON "StandardVersions" ("Code");



COMMIT;
