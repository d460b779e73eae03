BEGIN TRANSACTION;
INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122012151_PlansAsWritten', '10.0.14');

ALTER TABLE "WorkItems" ADD "HigherItemId" TEXT NULL;

ALTER TABLE "WorkItems" ADD "ScheduleMeaning" TEXT NULL;

ALTER TABLE "Plans" ADD "FinalReviewId" TEXT NULL;

ALTER TABLE "Plans" ADD "HigherEdition" INTEGER NULL;

ALTER TABLE "Plans" ADD "HigherPlanId" TEXT NULL;

CREATE TABLE "AgencyLetterheads" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AgencyLetterheads" PRIMARY KEY,
    "UnitId" TEXT NOT NULL,
    "Settings" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_AgencyLetterheads_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "AgencyTemplates" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AgencyTemplates" PRIMARY KEY,
    "UnitId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "FileId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_AgencyTemplates_Files_FileId" FOREIGN KEY ("FileId") REFERENCES "Files" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_AgencyTemplates_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "CalendarDays" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CalendarDays" PRIMARY KEY,
    "Day" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL
);

CREATE TABLE "NumberSeries" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_NumberSeries" PRIMARY KEY,
    "UnitId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "Next" INTEGER NOT NULL,
    "Last" INTEGER NOT NULL,
    "Returned" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_NumberSeries_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "ObjectiveSets" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ObjectiveSets" PRIMARY KEY,
    "OwnerUnitId" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "DecisionNumber" TEXT NULL,
    "DecidedOn" TEXT NULL,
    "PredecessorId" TEXT NULL,
    "SupersededOn" TEXT NULL,
    "InForceYear" INTEGER NULL,
    "Revision" INTEGER NOT NULL,
    "Header_Motto" TEXT NOT NULL,
    "Header_PolicyLine" TEXT NOT NULL,
    "Header_ReplacesWords" TEXT NOT NULL,
    "Header_ReportingWords" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_ObjectiveSets_ObjectiveSets_PredecessorId" FOREIGN KEY ("PredecessorId") REFERENCES "ObjectiveSets" ("Id"),
    CONSTRAINT "FK_ObjectiveSets_Units_OwnerUnitId" FOREIGN KEY ("OwnerUnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "PartyAliases" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PartyAliases" PRIMARY KEY,
    "UnitId" TEXT NOT NULL,
    "Form" TEXT NOT NULL,
    "Words" TEXT NOT NULL,
    "PartyUnitId" TEXT NULL,
    "PartyKindId" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_PartyAliases_UnitKinds_PartyKindId" FOREIGN KEY ("PartyKindId") REFERENCES "UnitKinds" ("Id"),
    CONSTRAINT "FK_PartyAliases_Units_PartyUnitId" FOREIGN KEY ("PartyUnitId") REFERENCES "Units" ("Id"),
    CONSTRAINT "FK_PartyAliases_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "PlanImports" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PlanImports" PRIMARY KEY,
    "UnitId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Format" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "StartedBy" TEXT NOT NULL,
    "StartedYear" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "Choices" TEXT NOT NULL,
    "PlanId" TEXT NULL,
    "Report" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_PlanImports_Plans_PlanId" FOREIGN KEY ("PlanId") REFERENCES "Plans" ("Id"),
    CONSTRAINT "FK_PlanImports_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "PlanMilestones" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PlanMilestones" PRIMARY KEY,
    "PlanId" TEXT NOT NULL,
    "Words" TEXT NOT NULL,
    "Due" TEXT NOT NULL,
    "Measure" TEXT NOT NULL,
    "Target" TEXT NULL,
    "SortOrder" INTEGER NOT NULL,
    "IsRemoved" INTEGER NOT NULL,
    "Reached" TEXT NULL,
    "Remark" TEXT NULL,
    "RecordedOn" TEXT NULL,
    "RecordedBy" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_PlanMilestones_Plans_PlanId" FOREIGN KEY ("PlanId") REFERENCES "Plans" ("Id")
);

CREATE TABLE "PlanReviews" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PlanReviews" PRIMARY KEY,
    "PlanId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Number" TEXT NULL,
    "IssuedOn" TEXT NULL,
    "Figures" TEXT NULL,
    "Narrative_Assessment" TEXT NOT NULL,
    "Narrative_Causes" TEXT NOT NULL,
    "Narrative_Commendations" TEXT NOT NULL,
    "Narrative_Directions" TEXT NOT NULL,
    "Narrative_Lessons" TEXT NOT NULL,
    "Narrative_Proposals" TEXT NOT NULL,
    "Narrative_Strengths" TEXT NOT NULL,
    "Narrative_Weaknesses" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_PlanReviews_Plans_PlanId" FOREIGN KEY ("PlanId") REFERENCES "Plans" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Procedures" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Procedures" PRIMARY KEY,
    "Code" TEXT NULL,
    "CodeKey" TEXT NULL,
    "Name" TEXT NOT NULL,
    "NameKey" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Field" TEXT NULL,
    "Level" TEXT NULL,
    "UnitId" TEXT NOT NULL,
    "PerformerWords" TEXT NULL,
    "TimeLimitDays" TEXT NULL,
    "TimeLimitWords" TEXT NULL,
    "DecisionNumber" TEXT NULL,
    "DecidedOn" TEXT NULL,
    "Delivery" TEXT NULL,
    "Remark" TEXT NULL,
    "State" TEXT NOT NULL,
    "StateReason" TEXT NULL,
    "StateSince" TEXT NULL,
    "SearchText" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_Procedures_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "RegisterEntries" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_RegisterEntries" PRIMARY KEY,
    "UnitId" TEXT NOT NULL,
    "Paper" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "Number" INTEGER NULL,
    "Notation" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "IssuedOn" TEXT NULL,
    "Signer" TEXT NULL,
    "MadeBy" TEXT NOT NULL,
    "EndReason" TEXT NULL,
    "RecordId" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "Wishes" TEXT NOT NULL,
    "Content" TEXT NULL,
    "FileId" TEXT NULL,
    "ScanId" TEXT NULL,
    "SearchText" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_RegisterEntries_Files_FileId" FOREIGN KEY ("FileId") REFERENCES "Files" ("Id"),
    CONSTRAINT "FK_RegisterEntries_Files_ScanId" FOREIGN KEY ("ScanId") REFERENCES "Files" ("Id"),
    CONSTRAINT "FK_RegisterEntries_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "ScheduleCorrections" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ScheduleCorrections" PRIMARY KEY,
    "PhraseKey" TEXT NOT NULL,
    "Words" TEXT NOT NULL,
    "SearchText" TEXT NOT NULL,
    "Meaning" TEXT NOT NULL,
    "AuthorName" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL
);

CREATE TABLE "QualityObjectives" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_QualityObjectives" PRIMARY KEY,
    "SetId" TEXT NOT NULL,
    "Number" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    "MonitorWords" TEXT NOT NULL,
    "Method" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "Measures" TEXT NOT NULL,
    "PlanHeading" TEXT NOT NULL,
    "SortOrder" INTEGER NOT NULL,
    "Target_IsCorrected" INTEGER NOT NULL,
    "Target_Measure" TEXT NULL,
    "Target_Operator" TEXT NULL,
    "Target_TargetWords" TEXT NOT NULL,
    "Target_Value" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_QualityObjectives_ObjectiveSets_SetId" FOREIGN KEY ("SetId") REFERENCES "ObjectiveSets" ("Id")
);

CREATE TABLE "ReviewContributions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ReviewContributions" PRIMARY KEY,
    "ReviewId" TEXT NOT NULL,
    "PlanId" TEXT NOT NULL,
    "UnitId" TEXT NOT NULL,
    "Words" TEXT NOT NULL,
    "WrittenBy" TEXT NOT NULL,
    "WrittenAt" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_ReviewContributions_PlanReviews_ReviewId" FOREIGN KEY ("ReviewId") REFERENCES "PlanReviews" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ReviewContributions_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "ReminderNotices" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ReminderNotices" PRIMARY KEY,
    "UnitId" TEXT NOT NULL,
    "EntryId" TEXT NOT NULL,
    "PlanId" TEXT NOT NULL,
    "Reference" TEXT NOT NULL,
    "SentOn" TEXT NOT NULL,
    "LateItems" INTEGER NOT NULL,
    "AnswerBy" TEXT NULL,
    "IsVoid" INTEGER NOT NULL,
    "FileId" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_ReminderNotices_Files_FileId" FOREIGN KEY ("FileId") REFERENCES "Files" ("Id"),
    CONSTRAINT "FK_ReminderNotices_RegisterEntries_EntryId" FOREIGN KEY ("EntryId") REFERENCES "RegisterEntries" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ReminderNotices_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "ObjectiveActions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ObjectiveActions" PRIMARY KEY,
    "SetId" TEXT NOT NULL,
    "ObjectiveId" TEXT NOT NULL,
    "Number" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    "LeadWords" TEXT NOT NULL,
    "PartnerWords" TEXT NOT NULL,
    "ScheduleWords" TEXT NOT NULL,
    "SortOrder" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_ObjectiveActions_QualityObjectives_ObjectiveId" FOREIGN KEY ("ObjectiveId") REFERENCES "QualityObjectives" ("Id")
);

CREATE TABLE "ObjectiveTargets" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ObjectiveTargets" PRIMARY KEY,
    "SetId" TEXT NOT NULL,
    "ObjectiveId" TEXT NOT NULL,
    "UnitId" TEXT NULL,
    "KindId" TEXT NULL,
    "PartyWords" TEXT NOT NULL,
    "SortOrder" INTEGER NOT NULL,
    "Target_IsCorrected" INTEGER NOT NULL,
    "Target_Measure" TEXT NULL,
    "Target_Operator" TEXT NULL,
    "Target_TargetWords" TEXT NOT NULL,
    "Target_Value" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_ObjectiveTargets_QualityObjectives_ObjectiveId" FOREIGN KEY ("ObjectiveId") REFERENCES "QualityObjectives" ("Id"),
    CONSTRAINT "FK_ObjectiveTargets_UnitKinds_KindId" FOREIGN KEY ("KindId") REFERENCES "UnitKinds" ("Id"),
    CONSTRAINT "FK_ObjectiveTargets_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id")
);

CREATE INDEX "IX_WorkItems_HigherItemId" ON "WorkItems" ("HigherItemId");

CREATE INDEX "IX_Plans_HigherPlanId" ON "Plans" ("HigherPlanId");

CREATE UNIQUE INDEX "IX_AgencyLetterheads_UnitId" ON "AgencyLetterheads" ("UnitId");

CREATE INDEX "IX_AgencyTemplates_FileId" ON "AgencyTemplates" ("FileId");

CREATE UNIQUE INDEX "IX_AgencyTemplates_UnitId_Kind" ON "AgencyTemplates" ("UnitId", "Kind");

CREATE UNIQUE INDEX "IX_CalendarDays_Day" ON "CalendarDays" ("Day");

CREATE UNIQUE INDEX "IX_NumberSeries_UnitId_Kind_Year" ON "NumberSeries" ("UnitId", "Kind", "Year");

CREATE INDEX "IX_ObjectiveActions_ObjectiveId" ON "ObjectiveActions" ("ObjectiveId");

CREATE UNIQUE INDEX "IX_ObjectiveSets_OwnerUnitId_InForceYear" ON "ObjectiveSets" ("OwnerUnitId", "InForceYear");

CREATE INDEX "IX_ObjectiveSets_PredecessorId" ON "ObjectiveSets" ("PredecessorId");

CREATE INDEX "IX_ObjectiveTargets_KindId" ON "ObjectiveTargets" ("KindId");

CREATE INDEX "IX_ObjectiveTargets_ObjectiveId" ON "ObjectiveTargets" ("ObjectiveId");

CREATE INDEX "IX_ObjectiveTargets_UnitId" ON "ObjectiveTargets" ("UnitId");

CREATE INDEX "IX_PartyAliases_PartyKindId" ON "PartyAliases" ("PartyKindId");

CREATE INDEX "IX_PartyAliases_PartyUnitId" ON "PartyAliases" ("PartyUnitId");

CREATE INDEX "IX_PartyAliases_UnitId_Form" ON "PartyAliases" ("UnitId", "Form");

CREATE INDEX "IX_PlanImports_PlanId" ON "PlanImports" ("PlanId");

CREATE INDEX "IX_PlanImports_UnitId" ON "PlanImports" ("UnitId");

CREATE INDEX "IX_PlanMilestones_PlanId" ON "PlanMilestones" ("PlanId");

CREATE INDEX "IX_PlanReviews_PlanId" ON "PlanReviews" ("PlanId");

CREATE UNIQUE INDEX "IX_Procedures_CodeKey" ON "Procedures" ("CodeKey");

CREATE INDEX "IX_Procedures_Field" ON "Procedures" ("Field");

CREATE INDEX "IX_Procedures_UnitId" ON "Procedures" ("UnitId");

CREATE INDEX "IX_QualityObjectives_SetId" ON "QualityObjectives" ("SetId");

CREATE INDEX "IX_RegisterEntries_FileId" ON "RegisterEntries" ("FileId");

CREATE INDEX "IX_RegisterEntries_RecordId" ON "RegisterEntries" ("RecordId");

CREATE INDEX "IX_RegisterEntries_ScanId" ON "RegisterEntries" ("ScanId");

CREATE UNIQUE INDEX "IX_RegisterEntries_UnitId_Kind_Year_Number" ON "RegisterEntries" ("UnitId", "Kind", "Year", "Number");

CREATE INDEX "IX_ReminderNotices_EntryId" ON "ReminderNotices" ("EntryId");

CREATE INDEX "IX_ReminderNotices_FileId" ON "ReminderNotices" ("FileId");

CREATE INDEX "IX_ReminderNotices_PlanId" ON "ReminderNotices" ("PlanId");

CREATE INDEX "IX_ReminderNotices_UnitId" ON "ReminderNotices" ("UnitId");

CREATE UNIQUE INDEX "IX_ReviewContributions_ReviewId_UnitId" ON "ReviewContributions" ("ReviewId", "UnitId");

CREATE INDEX "IX_ReviewContributions_UnitId" ON "ReviewContributions" ("UnitId");

CREATE UNIQUE INDEX "IX_ScheduleCorrections_PhraseKey" ON "ScheduleCorrections" ("PhraseKey");

CREATE TABLE "ef_temp_Plans" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Plans" PRIMARY KEY,
    "ChangedAt" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "Edition" INTEGER NOT NULL,
    "EndRemark" TEXT NULL,
    "FinalReviewId" TEXT NULL,
    "Header_Budget" TEXT NULL,
    "Header_BudgetSource" TEXT NULL,
    "Header_From" TEXT NOT NULL,
    "Header_IssuedOn" TEXT NULL,
    "Header_KickOff" TEXT NULL,
    "Header_LegalBases" TEXT NULL,
    "Header_Number" TEXT NULL,
    "Header_Place" TEXT NULL,
    "Header_Purpose" TEXT NULL,
    "Header_Recipients" TEXT NULL,
    "Header_Scope" TEXT NULL,
    "Header_SignerName" TEXT NULL,
    "Header_SignerPosition" TEXT NULL,
    "Header_Targets" TEXT NULL,
    "Header_Title" TEXT NOT NULL,
    "Header_To" TEXT NOT NULL,
    "HigherEdition" INTEGER NULL,
    "HigherPlanId" TEXT NULL,
    "OwnerUnitId" TEXT NOT NULL,
    "Revision" INTEGER NOT NULL,
    "SearchText" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Year" INTEGER NOT NULL,
    CONSTRAINT "FK_Plans_Plans_HigherPlanId" FOREIGN KEY ("HigherPlanId") REFERENCES "Plans" ("Id"),
    CONSTRAINT "FK_Plans_Units_OwnerUnitId" FOREIGN KEY ("OwnerUnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

INSERT INTO "ef_temp_Plans" ("Id", "ChangedAt", "CreatedAt", "Edition", "EndRemark", "FinalReviewId", "Header_Budget", "Header_BudgetSource", "Header_From", "Header_IssuedOn", "Header_KickOff", "Header_LegalBases", "Header_Number", "Header_Place", "Header_Purpose", "Header_Recipients", "Header_Scope", "Header_SignerName", "Header_SignerPosition", "Header_Targets", "Header_Title", "Header_To", "HigherEdition", "HigherPlanId", "OwnerUnitId", "Revision", "SearchText", "State", "Version", "Year")
SELECT "Id", "ChangedAt", "CreatedAt", "Edition", "EndRemark", "FinalReviewId", "Header_Budget", "Header_BudgetSource", "Header_From", "Header_IssuedOn", "Header_KickOff", "Header_LegalBases", "Header_Number", "Header_Place", "Header_Purpose", "Header_Recipients", "Header_Scope", "Header_SignerName", "Header_SignerPosition", "Header_Targets", "Header_Title", "Header_To", "HigherEdition", "HigherPlanId", "OwnerUnitId", "Revision", "SearchText", "State", "Version", "Year"
FROM "Plans";

CREATE TABLE "ef_temp_WorkItems" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_WorkItems" PRIMARY KEY,
    "ChangedAt" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ExpectedProduct" TEXT NOT NULL,
    "HigherItemId" TEXT NULL,
    "IsRemoved" INTEGER NOT NULL,
    "LeadWords" TEXT NOT NULL,
    "Number" TEXT NOT NULL,
    "PartnerWords" TEXT NOT NULL,
    "PlanId" TEXT NOT NULL,
    "Remark" TEXT NOT NULL,
    "Schedule" TEXT NULL,
    "ScheduleMeaning" TEXT NULL,
    "ScheduleWords" TEXT NOT NULL,
    "SearchText" TEXT NOT NULL,
    "SectionId" TEXT NOT NULL,
    "SortOrder" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_WorkItems_PlanSections_SectionId" FOREIGN KEY ("SectionId") REFERENCES "PlanSections" ("Id"),
    CONSTRAINT "FK_WorkItems_WorkItems_HigherItemId" FOREIGN KEY ("HigherItemId") REFERENCES "WorkItems" ("Id")
);

INSERT INTO "ef_temp_WorkItems" ("Id", "ChangedAt", "CreatedAt", "ExpectedProduct", "HigherItemId", "IsRemoved", "LeadWords", "Number", "PartnerWords", "PlanId", "Remark", "Schedule", "ScheduleMeaning", "ScheduleWords", "SearchText", "SectionId", "SortOrder", "Text", "Version")
SELECT "Id", "ChangedAt", "CreatedAt", "ExpectedProduct", "HigherItemId", "IsRemoved", "LeadWords", "Number", "PartnerWords", "PlanId", "Remark", "Schedule", "ScheduleMeaning", "ScheduleWords", "SearchText", "SectionId", "SortOrder", "Text", "Version"
FROM "WorkItems";

COMMIT;

PRAGMA foreign_keys = 0;

BEGIN TRANSACTION;
DROP TABLE "Plans";

ALTER TABLE "ef_temp_Plans" RENAME TO "Plans";

DROP TABLE "WorkItems";

ALTER TABLE "ef_temp_WorkItems" RENAME TO "WorkItems";

COMMIT;

PRAGMA foreign_keys = 1;

BEGIN TRANSACTION;
CREATE INDEX "IX_Plans_HigherPlanId" ON "Plans" ("HigherPlanId");

CREATE INDEX "IX_Plans_OwnerUnitId" ON "Plans" ("OwnerUnitId");

CREATE INDEX "IX_WorkItems_HigherItemId" ON "WorkItems" ("HigherItemId");

CREATE INDEX "IX_WorkItems_PlanId" ON "WorkItems" ("PlanId");

CREATE INDEX "IX_WorkItems_SectionId" ON "WorkItems" ("SectionId");

COMMIT;
