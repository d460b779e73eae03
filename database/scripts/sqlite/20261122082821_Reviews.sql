BEGIN TRANSACTION;
INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122082821_Reviews', '10.0.14');

DROP INDEX "IX_ObjectiveSets_OwnerUnitId_InForceYear";

ALTER TABLE "QualityObjectives" ADD "PolicyLineId" TEXT NULL;

ALTER TABLE "ObjectiveSets" ADD "IsOwn" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "ObjectiveSets" ADD "ReturnReason" TEXT NULL;

CREATE TABLE "ManagementReviews" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ManagementReviews" PRIMARY KEY,
    "AgencyId" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "Sequence" INTEGER NOT NULL,
    "Number" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "HeldOn" TEXT NOT NULL,
    "StartsAt" TEXT NOT NULL,
    "Place" TEXT NOT NULL,
    "ChairId" TEXT NULL,
    "ChairName" TEXT NOT NULL,
    "ChairPost" TEXT NOT NULL,
    "SecretaryId" TEXT NULL,
    "SecretaryName" TEXT NOT NULL,
    "SecretaryPost" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "Until" TEXT NOT NULL,
    "ContributionsDue" TEXT NOT NULL,
    "PlannedBy" TEXT NOT NULL,
    "OpenedAt" TEXT NULL,
    "ContributionsClosedAt" TEXT NULL,
    "FrozenAt" TEXT NULL,
    "FrozenBy" TEXT NULL,
    "UnfreezeReason" TEXT NULL,
    "StartedAt" TEXT NULL,
    "EndedAt" TEXT NULL,
    "SignedAt" TEXT NULL,
    "ClosedAt" TEXT NULL,
    "CancelReason" TEXT NULL,
    "CancelledBy" TEXT NULL,
    "DraftNumber" INTEGER NOT NULL,
    "Conclusion" TEXT NULL,
    "Effectiveness" TEXT NULL,
    "EffectivenessWords" TEXT NULL,
    "EffectivenessBy" TEXT NULL,
    "EffectivenessAt" TEXT NULL,
    "SearchText" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_ManagementReviews_People_ChairId" FOREIGN KEY ("ChairId") REFERENCES "People" ("Id"),
    CONSTRAINT "FK_ManagementReviews_People_SecretaryId" FOREIGN KEY ("SecretaryId") REFERENCES "People" ("Id"),
    CONSTRAINT "FK_ManagementReviews_Units_AgencyId" FOREIGN KEY ("AgencyId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "OneStopMappings" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_OneStopMappings" PRIMARY KEY,
    "OwnerUnitId" TEXT NOT NULL,
    "Columns" TEXT NOT NULL,
    "Units" TEXT NOT NULL,
    "UsedOn" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_OneStopMappings_Units_OwnerUnitId" FOREIGN KEY ("OwnerUnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "QualityPolicies" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_QualityPolicies" PRIMARY KEY,
    "OwnerUnitId" TEXT NOT NULL,
    "Edition" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "Motto" TEXT NOT NULL,
    "Opening" TEXT NOT NULL,
    "Lines" TEXT NOT NULL,
    "DecisionNumber" TEXT NULL,
    "DecidedOn" TEXT NULL,
    "SupersededOn" TEXT NULL,
    "InForceFor" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_QualityPolicies_Units_OwnerUnitId" FOREIGN KEY ("OwnerUnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "ManagementReviewComments" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ManagementReviewComments" PRIMARY KEY,
    "ReviewId" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "GivenBy" TEXT NOT NULL,
    "GivenById" TEXT NULL,
    "GivenAt" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Answer" TEXT NULL,
    "AnsweredBy" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_ManagementReviewComments_ManagementReviews_ReviewId" FOREIGN KEY ("ReviewId") REFERENCES "ManagementReviews" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "ManagementReviewInputs" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ManagementReviewInputs" PRIMARY KEY,
    "ReviewId" TEXT NOT NULL,
    "Topic" TEXT NOT NULL,
    "Place" INTEGER NOT NULL,
    "Minutes" INTEGER NOT NULL,
    "OwnerUnitId" TEXT NULL,
    "OwnerId" TEXT NULL,
    "Text" TEXT NULL,
    "NoneBecause" TEXT NULL,
    "Frozen" TEXT NULL,
    "FrozenHash" TEXT NULL,
    "Discussion" TEXT NULL,
    "Conclusion" TEXT NULL,
    "SpentSeconds" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_ManagementReviewInputs_ManagementReviews_ReviewId" FOREIGN KEY ("ReviewId") REFERENCES "ManagementReviews" ("Id"),
    CONSTRAINT "FK_ManagementReviewInputs_People_OwnerId" FOREIGN KEY ("OwnerId") REFERENCES "People" ("Id"),
    CONSTRAINT "FK_ManagementReviewInputs_Units_OwnerUnitId" FOREIGN KEY ("OwnerUnitId") REFERENCES "Units" ("Id")
);

CREATE TABLE "ManagementReviewMinutes" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ManagementReviewMinutes" PRIMARY KEY,
    "ReviewId" TEXT NOT NULL,
    "Opening" TEXT NULL,
    "Remarks" TEXT NULL,
    "Closing" TEXT NULL,
    "FileId" TEXT NULL,
    "Sha256" TEXT NULL,
    "ContentSha256" TEXT NULL,
    "PutAt" TEXT NULL,
    "PutBy" TEXT NULL,
    "SignedAt" TEXT NULL,
    "Edition" INTEGER NOT NULL,
    "OfferedAt" TEXT NULL,
    "TakenBackBecause" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_ManagementReviewMinutes_ManagementReviews_ReviewId" FOREIGN KEY ("ReviewId") REFERENCES "ManagementReviews" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "ManagementReviewParticipants" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ManagementReviewParticipants" PRIMARY KEY,
    "ReviewId" TEXT NOT NULL,
    "PersonId" TEXT NULL,
    "UnitId" TEXT NULL,
    "Name" TEXT NOT NULL,
    "Post" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "PresentAt" TEXT NULL,
    "ExcusedBecause" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_ManagementReviewParticipants_ManagementReviews_ReviewId" FOREIGN KEY ("ReviewId") REFERENCES "ManagementReviews" ("Id"),
    CONSTRAINT "FK_ManagementReviewParticipants_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id"),
    CONSTRAINT "FK_ManagementReviewParticipants_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id")
);

CREATE TABLE "PolicyReadings" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PolicyReadings" PRIMARY KEY,
    "PolicyId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "UnitId" TEXT NOT NULL,
    "PersonName" TEXT NOT NULL,
    "NotedBy" TEXT NOT NULL,
    "IsOwn" INTEGER NOT NULL,
    "ReadOn" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_PolicyReadings_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_PolicyReadings_QualityPolicies_PolicyId" FOREIGN KEY ("PolicyId") REFERENCES "QualityPolicies" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_PolicyReadings_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "ManagementReviewContributions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ManagementReviewContributions" PRIMARY KEY,
    "ReviewId" TEXT NOT NULL,
    "InputId" TEXT NOT NULL,
    "UnitId" TEXT NOT NULL,
    "Question" TEXT NULL,
    "Text" TEXT NULL,
    "GivenAt" TEXT NULL,
    "GivenBy" TEXT NULL,
    "ReturnReason" TEXT NULL,
    "IsFrozen" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_ManagementReviewContributions_ManagementReviewInputs_InputId" FOREIGN KEY ("InputId") REFERENCES "ManagementReviewInputs" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ManagementReviewContributions_ManagementReviews_ReviewId" FOREIGN KEY ("ReviewId") REFERENCES "ManagementReviews" ("Id"),
    CONSTRAINT "FK_ManagementReviewContributions_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "ManagementReviewDecisions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ManagementReviewDecisions" PRIMARY KEY,
    "ReviewId" TEXT NOT NULL,
    "InputId" TEXT NULL,
    "Sequence" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "OwnerId" TEXT NULL,
    "OwnerName" TEXT NULL,
    "OwnerUnitId" TEXT NULL,
    "Due" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_ManagementReviewDecisions_ManagementReviewInputs_InputId" FOREIGN KEY ("InputId") REFERENCES "ManagementReviewInputs" ("Id"),
    CONSTRAINT "FK_ManagementReviewDecisions_ManagementReviews_ReviewId" FOREIGN KEY ("ReviewId") REFERENCES "ManagementReviews" ("Id"),
    CONSTRAINT "FK_ManagementReviewDecisions_People_OwnerId" FOREIGN KEY ("OwnerId") REFERENCES "People" ("Id"),
    CONSTRAINT "FK_ManagementReviewDecisions_Units_OwnerUnitId" FOREIGN KEY ("OwnerUnitId") REFERENCES "Units" ("Id")
);

CREATE TABLE "ManagementReviewStages" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ManagementReviewStages" PRIMARY KEY,
    "ReviewId" TEXT NOT NULL,
    "Slide" TEXT NOT NULL,
    "InputId" TEXT NULL,
    "IsFrozenView" INTEGER NOT NULL,
    "Drill" TEXT NULL,
    "IsBlank" INTEGER NOT NULL,
    "ItemStartedAt" TEXT NULL,
    "PausedAt" TEXT NULL,
    "Times" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_ManagementReviewStages_ManagementReviewInputs_InputId" FOREIGN KEY ("InputId") REFERENCES "ManagementReviewInputs" ("Id"),
    CONSTRAINT "FK_ManagementReviewStages_ManagementReviews_ReviewId" FOREIGN KEY ("ReviewId") REFERENCES "ManagementReviews" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "ManagementReviewSignatures" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ManagementReviewSignatures" PRIMARY KEY,
    "MinutesId" TEXT NOT NULL,
    "ReviewId" TEXT NOT NULL,
    "Edition" INTEGER NOT NULL,
    "Role" TEXT NOT NULL,
    "Way" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Sha256" TEXT NOT NULL,
    "GivenAt" TEXT NOT NULL,
    "GivenBy" TEXT NOT NULL,
    "GivenById" TEXT NULL,
    "FileId" TEXT NULL,
    "FileSha256" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_ManagementReviewSignatures_ManagementReviewMinutes_MinutesId" FOREIGN KEY ("MinutesId") REFERENCES "ManagementReviewMinutes" ("Id")
);

CREATE TABLE "ManagementReviewActions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ManagementReviewActions" PRIMARY KEY,
    "ReviewId" TEXT NOT NULL,
    "AgencyId" TEXT NOT NULL,
    "UnitId" TEXT NOT NULL,
    "DecisionId" TEXT NOT NULL,
    "Place" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    "SearchText" TEXT NOT NULL,
    "DropReason" TEXT NULL,
    "DroppedBy" TEXT NULL,
    "DroppedOn" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    "OwnerId" TEXT NULL,
    "OwnerName" TEXT NOT NULL,
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
    CONSTRAINT "FK_ManagementReviewActions_ManagementReviewDecisions_DecisionId" FOREIGN KEY ("DecisionId") REFERENCES "ManagementReviewDecisions" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ManagementReviewActions_ManagementReviews_ReviewId" FOREIGN KEY ("ReviewId") REFERENCES "ManagementReviews" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ManagementReviewActions_People_OwnerId" FOREIGN KEY ("OwnerId") REFERENCES "People" ("Id"),
    CONSTRAINT "FK_ManagementReviewActions_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_ObjectiveSets_OwnerUnitId_IsOwn_InForceYear" ON "ObjectiveSets" ("OwnerUnitId", "IsOwn", "InForceYear");

CREATE INDEX "IX_ManagementReviewActions_DecisionId" ON "ManagementReviewActions" ("DecisionId");

CREATE INDEX "IX_ManagementReviewActions_OwnerId_State" ON "ManagementReviewActions" ("OwnerId", "State");

CREATE UNIQUE INDEX "IX_ManagementReviewActions_ReviewId_Place" ON "ManagementReviewActions" ("ReviewId", "Place");

CREATE INDEX "IX_ManagementReviewActions_UnitId_State" ON "ManagementReviewActions" ("UnitId", "State");

CREATE INDEX "IX_ManagementReviewComments_ReviewId" ON "ManagementReviewComments" ("ReviewId");

CREATE UNIQUE INDEX "IX_ManagementReviewContributions_InputId_UnitId" ON "ManagementReviewContributions" ("InputId", "UnitId");

CREATE INDEX "IX_ManagementReviewContributions_ReviewId" ON "ManagementReviewContributions" ("ReviewId");

CREATE INDEX "IX_ManagementReviewContributions_UnitId" ON "ManagementReviewContributions" ("UnitId");

CREATE INDEX "IX_ManagementReviewDecisions_InputId" ON "ManagementReviewDecisions" ("InputId");

CREATE INDEX "IX_ManagementReviewDecisions_OwnerId" ON "ManagementReviewDecisions" ("OwnerId");

CREATE INDEX "IX_ManagementReviewDecisions_OwnerUnitId" ON "ManagementReviewDecisions" ("OwnerUnitId");

CREATE INDEX "IX_ManagementReviewDecisions_ReviewId" ON "ManagementReviewDecisions" ("ReviewId");

CREATE INDEX "IX_ManagementReviewInputs_OwnerId" ON "ManagementReviewInputs" ("OwnerId");

CREATE INDEX "IX_ManagementReviewInputs_OwnerUnitId" ON "ManagementReviewInputs" ("OwnerUnitId");

CREATE UNIQUE INDEX "IX_ManagementReviewInputs_ReviewId_Topic" ON "ManagementReviewInputs" ("ReviewId", "Topic");

CREATE UNIQUE INDEX "IX_ManagementReviewMinutes_ReviewId" ON "ManagementReviewMinutes" ("ReviewId");

CREATE INDEX "IX_ManagementReviewParticipants_PersonId" ON "ManagementReviewParticipants" ("PersonId");

CREATE UNIQUE INDEX "IX_ManagementReviewParticipants_ReviewId_PersonId" ON "ManagementReviewParticipants" ("ReviewId", "PersonId");

CREATE INDEX "IX_ManagementReviewParticipants_UnitId" ON "ManagementReviewParticipants" ("UnitId");

CREATE UNIQUE INDEX "IX_ManagementReviews_AgencyId_Year_Sequence" ON "ManagementReviews" ("AgencyId", "Year", "Sequence");

CREATE INDEX "IX_ManagementReviews_ChairId" ON "ManagementReviews" ("ChairId");

CREATE INDEX "IX_ManagementReviews_SecretaryId" ON "ManagementReviews" ("SecretaryId");

CREATE UNIQUE INDEX "IX_ManagementReviewSignatures_MinutesId_Edition_Role" ON "ManagementReviewSignatures" ("MinutesId", "Edition", "Role");

CREATE INDEX "IX_ManagementReviewStages_InputId" ON "ManagementReviewStages" ("InputId");

CREATE UNIQUE INDEX "IX_ManagementReviewStages_ReviewId" ON "ManagementReviewStages" ("ReviewId");

CREATE UNIQUE INDEX "IX_OneStopMappings_OwnerUnitId" ON "OneStopMappings" ("OwnerUnitId");

CREATE INDEX "IX_PolicyReadings_PersonId" ON "PolicyReadings" ("PersonId");

CREATE UNIQUE INDEX "IX_PolicyReadings_PolicyId_PersonId" ON "PolicyReadings" ("PolicyId", "PersonId");

CREATE INDEX "IX_PolicyReadings_UnitId" ON "PolicyReadings" ("UnitId");

CREATE UNIQUE INDEX "IX_QualityPolicies_InForceFor" ON "QualityPolicies" ("InForceFor");

CREATE INDEX "IX_QualityPolicies_OwnerUnitId_Edition" ON "QualityPolicies" ("OwnerUnitId", "Edition");



COMMIT;
