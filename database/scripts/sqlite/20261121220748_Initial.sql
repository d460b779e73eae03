CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261121220748_Initial', '10.0.14');

CREATE TABLE "Accounts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Accounts" PRIMARY KEY,
    "Version" INTEGER NOT NULL,
    "DisplayName" TEXT NOT NULL,
    "PersonId" TEXT NULL,
    "Culture" TEXT NOT NULL,
    "IsClosed" INTEGER NOT NULL,
    "MustChangePassword" INTEGER NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "Email" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "PhoneNumber" TEXT NULL,
    "PhoneNumberConfirmed" INTEGER NOT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "LockoutEnd" TEXT NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL
);

CREATE TABLE "ChangeLog" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ChangeLog" PRIMARY KEY,
    "TransactionId" TEXT NOT NULL,
    "RecordType" TEXT NOT NULL,
    "RecordId" TEXT NOT NULL,
    "RootId" TEXT NOT NULL,
    "RecordVersion" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "UnitId" TEXT NULL,
    "AuthorId" TEXT NULL,
    "AuthorName" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Command" TEXT NULL,
    "Fields" TEXT NOT NULL,
    "ContentHash" BLOB NOT NULL,
    "Position" INTEGER NULL,
    "Seal" BLOB NULL
);

CREATE TABLE "ChangeLogHead" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ChangeLogHead" PRIMARY KEY,
    "Position" INTEGER NOT NULL,
    "Seal" BLOB NOT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "UnitKinds" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_UnitKinds" PRIMARY KEY,
    "Code" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "EnglishName" TEXT NOT NULL,
    "Group" TEXT NOT NULL,
    "SortOrder" INTEGER NOT NULL,
    "Aliases" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL
);

CREATE TABLE "AspNetUserClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AspNetUserClaims" PRIMARY KEY AUTOINCREMENT,
    "UserId" TEXT NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_AspNetUserClaims_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "AspNetUserLogins" (
    "LoginProvider" TEXT NOT NULL,
    "ProviderKey" TEXT NOT NULL,
    "ProviderDisplayName" TEXT NULL,
    "UserId" TEXT NOT NULL,
    CONSTRAINT "PK_AspNetUserLogins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_AspNetUserLogins_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "AspNetUserTokens" (
    "UserId" TEXT NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_AspNetUserTokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_AspNetUserTokens_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Units" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Units" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "ShortName" TEXT NOT NULL,
    "KindId" TEXT NOT NULL,
    "ParentId" TEXT NULL,
    "SortOrder" INTEGER NOT NULL,
    "ValidFrom" TEXT NOT NULL,
    "ValidTo" TEXT NULL,
    "State" TEXT NOT NULL,
    "FormSince" TEXT NOT NULL,
    "Decision" TEXT NULL,
    "Stage" TEXT NOT NULL,
    "LeaderId" TEXT NULL,
    "ContactId" TEXT NULL,
    "Duties" TEXT NULL,
    "SearchText" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_Units_UnitKinds_KindId" FOREIGN KEY ("KindId") REFERENCES "UnitKinds" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Units_Units_ParentId" FOREIGN KEY ("ParentId") REFERENCES "Units" ("Id")
);

CREATE TABLE "Committees" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Committees" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "SearchText" TEXT NOT NULL,
    "OwnerUnitId" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "DecisionNumber" TEXT NULL,
    "DecidedOn" TEXT NULL,
    "EffectiveFrom" TEXT NULL,
    "SupersededOn" TEXT NULL,
    "PredecessorId" TEXT NULL,
    "NotifiedOn" TEXT NULL,
    "Regulation" TEXT NULL,
    "DraftNumber" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_Committees_Committees_PredecessorId" FOREIGN KEY ("PredecessorId") REFERENCES "Committees" ("Id"),
    CONSTRAINT "FK_Committees_Units_OwnerUnitId" FOREIGN KEY ("OwnerUnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Files" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Files" PRIMARY KEY,
    "Sha256" TEXT NOT NULL,
    "Size" INTEGER NOT NULL,
    "MediaType" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "UnitId" TEXT NOT NULL,
    "AttachedTo" TEXT NOT NULL,
    "AddedBy" TEXT NULL,
    "WithdrawnAt" TEXT NULL,
    "WithdrawnBy" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_Files_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "People" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_People" PRIMARY KEY,
    "FullName" TEXT NOT NULL,
    "Position" TEXT NOT NULL,
    "UnitId" TEXT NOT NULL,
    "Email" TEXT NULL,
    "Phone" TEXT NULL,
    "HasLeft" INTEGER NOT NULL,
    "SearchText" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_People_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Plans" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Plans" PRIMARY KEY,
    "OwnerUnitId" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "Edition" INTEGER NOT NULL,
    "Revision" INTEGER NOT NULL,
    "SearchText" TEXT NOT NULL,
    "EndRemark" TEXT NULL,
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
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_Plans_Units_OwnerUnitId" FOREIGN KEY ("OwnerUnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "RoleGrants" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_RoleGrants" PRIMARY KEY,
    "AccountId" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "UnitId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_RoleGrants_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_RoleGrants_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "UnitEras" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_UnitEras" PRIMARY KEY,
    "UnitId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "ShortName" TEXT NOT NULL,
    "KindId" TEXT NOT NULL,
    "ParentId" TEXT NULL,
    "From" TEXT NOT NULL,
    "Until" TEXT NOT NULL,
    "Decision" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_UnitEras_UnitKinds_KindId" FOREIGN KEY ("KindId") REFERENCES "UnitKinds" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_UnitEras_Units_ParentId" FOREIGN KEY ("ParentId") REFERENCES "Units" ("Id"),
    CONSTRAINT "FK_UnitEras_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "UnitSuccessions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_UnitSuccessions" PRIMARY KEY,
    "FromUnitId" TEXT NOT NULL,
    "ToUnitId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "On" TEXT NOT NULL,
    "Decision" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_UnitSuccessions_Units_FromUnitId" FOREIGN KEY ("FromUnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_UnitSuccessions_Units_ToUnitId" FOREIGN KEY ("ToUnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "CommitteeMembers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CommitteeMembers" PRIMARY KEY,
    "CommitteeId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Task" TEXT NULL,
    "SortOrder" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_CommitteeMembers_Committees_CommitteeId" FOREIGN KEY ("CommitteeId") REFERENCES "Committees" ("Id"),
    CONSTRAINT "FK_CommitteeMembers_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "PlanAmendments" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PlanAmendments" PRIMARY KEY,
    "PlanId" TEXT NOT NULL,
    "BaseEdition" INTEGER NOT NULL,
    "Reason" TEXT NOT NULL,
    "Number" TEXT NULL,
    "IssuedOn" TEXT NULL,
    "State" TEXT NOT NULL,
    "Before" TEXT NOT NULL,
    "Proposed" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_PlanAmendments_Plans_PlanId" FOREIGN KEY ("PlanId") REFERENCES "Plans" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "PlanSections" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PlanSections" PRIMARY KEY,
    "PlanId" TEXT NOT NULL,
    "Numeral" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "SortOrder" INTEGER NOT NULL,
    "IsRemoved" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_PlanSections_Plans_PlanId" FOREIGN KEY ("PlanId") REFERENCES "Plans" ("Id")
);

CREATE TABLE "WorkItems" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_WorkItems" PRIMARY KEY,
    "PlanId" TEXT NOT NULL,
    "SectionId" TEXT NOT NULL,
    "Number" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "LeadWords" TEXT NOT NULL,
    "PartnerWords" TEXT NOT NULL,
    "ScheduleWords" TEXT NOT NULL,
    "Schedule" TEXT NULL,
    "ExpectedProduct" TEXT NOT NULL,
    "Remark" TEXT NOT NULL,
    "SortOrder" INTEGER NOT NULL,
    "IsRemoved" INTEGER NOT NULL,
    "SearchText" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_WorkItems_PlanSections_SectionId" FOREIGN KEY ("SectionId") REFERENCES "PlanSections" ("Id")
);

CREATE TABLE "UnitAssignments" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_UnitAssignments" PRIMARY KEY,
    "PlanId" TEXT NOT NULL,
    "WorkItemId" TEXT NOT NULL,
    "UnitId" TEXT NOT NULL,
    "PeriodNumber" INTEGER NOT NULL,
    "From" TEXT NULL,
    "Due" TEXT NULL,
    "AmberAfter" TEXT NULL,
    "Kind" TEXT NOT NULL,
    "RequiresProduct" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "Percent" INTEGER NOT NULL,
    "Note" TEXT NULL,
    "ReportedAt" TEXT NULL,
    "ReportedBy" TEXT NULL,
    "SubmittedOn" TEXT NULL,
    "SubmittedById" TEXT NULL,
    "DecidedAt" TEXT NULL,
    "DecidedBy" TEXT NULL,
    "ReturnReason" TEXT NULL,
    "Difficulty" TEXT NULL,
    "DifficultyAt" TEXT NULL,
    "DifficultyAnswer" TEXT NULL,
    "DifficultyAnsweredBy" TEXT NULL,
    "DifficultyAnsweredAt" TEXT NULL,
    "NotApplicableReason" TEXT NULL,
    "NotApplicableBy" TEXT NULL,
    "NotApplicableById" TEXT NULL,
    "NotApplicableAt" TEXT NULL,
    "EvidenceCount" INTEGER NOT NULL,
    "PauseReason" TEXT NULL,
    "EventNote" TEXT NULL,
    "EventOn" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_UnitAssignments_Plans_PlanId" FOREIGN KEY ("PlanId") REFERENCES "Plans" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_UnitAssignments_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_UnitAssignments_WorkItems_WorkItemId" FOREIGN KEY ("WorkItemId") REFERENCES "WorkItems" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "WorkItemParties" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_WorkItemParties" PRIMARY KEY,
    "PlanId" TEXT NOT NULL,
    "WorkItemId" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "UnitId" TEXT NULL,
    "KindId" TEXT NULL,
    "SortOrder" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_WorkItemParties_UnitKinds_KindId" FOREIGN KEY ("KindId") REFERENCES "UnitKinds" ("Id"),
    CONSTRAINT "FK_WorkItemParties_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id"),
    CONSTRAINT "FK_WorkItemParties_WorkItems_WorkItemId" FOREIGN KEY ("WorkItemId") REFERENCES "WorkItems" ("Id")
);

CREATE TABLE "AssignmentComments" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AssignmentComments" PRIMARY KEY,
    "AssignmentId" TEXT NOT NULL,
    "UnitId" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "AuthorId" TEXT NULL,
    "AuthorName" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_AssignmentComments_UnitAssignments_AssignmentId" FOREIGN KEY ("AssignmentId") REFERENCES "UnitAssignments" ("Id") ON DELETE RESTRICT
);

INSERT INTO "ChangeLogHead" ("Id", "Position", "Seal", "Version")
VALUES (1, 0, X'', 1);
SELECT changes();


CREATE INDEX "EmailIndex" ON "Accounts" ("NormalizedEmail");

CREATE INDEX "IX_Accounts_PersonId" ON "Accounts" ("PersonId");

CREATE UNIQUE INDEX "UserNameIndex" ON "Accounts" ("NormalizedUserName");

CREATE INDEX "IX_AspNetUserClaims_UserId" ON "AspNetUserClaims" ("UserId");

CREATE INDEX "IX_AspNetUserLogins_UserId" ON "AspNetUserLogins" ("UserId");

CREATE INDEX "IX_AssignmentComments_AssignmentId" ON "AssignmentComments" ("AssignmentId");

CREATE UNIQUE INDEX "IX_ChangeLog_Position" ON "ChangeLog" ("Position") WHERE "Position" IS NOT NULL;

CREATE INDEX "IX_ChangeLog_RecordId_RecordVersion" ON "ChangeLog" ("RecordId", "RecordVersion");

CREATE INDEX "IX_ChangeLog_RootId_At" ON "ChangeLog" ("RootId", "At");

CREATE INDEX "IX_ChangeLog_Unsealed" ON "ChangeLog" ("At") WHERE "Position" IS NULL;

CREATE UNIQUE INDEX "IX_CommitteeMembers_CommitteeId_PersonId" ON "CommitteeMembers" ("CommitteeId", "PersonId");

CREATE INDEX "IX_CommitteeMembers_PersonId" ON "CommitteeMembers" ("PersonId");

CREATE INDEX "IX_Committees_OwnerUnitId" ON "Committees" ("OwnerUnitId");

CREATE UNIQUE INDEX "IX_Committees_PredecessorId" ON "Committees" ("PredecessorId");

CREATE INDEX "IX_Files_AttachedTo" ON "Files" ("AttachedTo");

CREATE INDEX "IX_Files_Sha256" ON "Files" ("Sha256");

CREATE INDEX "IX_Files_UnitId" ON "Files" ("UnitId");

CREATE INDEX "IX_People_UnitId" ON "People" ("UnitId");

CREATE INDEX "IX_PlanAmendments_PlanId" ON "PlanAmendments" ("PlanId");

CREATE INDEX "IX_Plans_OwnerUnitId" ON "Plans" ("OwnerUnitId");

CREATE INDEX "IX_PlanSections_PlanId" ON "PlanSections" ("PlanId");

CREATE UNIQUE INDEX "IX_RoleGrants_AccountId_Role_UnitId" ON "RoleGrants" ("AccountId", "Role", "UnitId");

CREATE INDEX "IX_RoleGrants_UnitId" ON "RoleGrants" ("UnitId");

CREATE INDEX "IX_UnitAssignments_PlanId_UnitId" ON "UnitAssignments" ("PlanId", "UnitId");

CREATE INDEX "IX_UnitAssignments_UnitId" ON "UnitAssignments" ("UnitId");

CREATE UNIQUE INDEX "IX_UnitAssignments_WorkItemId_UnitId_PeriodNumber" ON "UnitAssignments" ("WorkItemId", "UnitId", "PeriodNumber");

CREATE INDEX "IX_UnitEras_KindId" ON "UnitEras" ("KindId");

CREATE INDEX "IX_UnitEras_ParentId" ON "UnitEras" ("ParentId");

CREATE INDEX "IX_UnitEras_UnitId" ON "UnitEras" ("UnitId");

CREATE UNIQUE INDEX "IX_UnitKinds_Code" ON "UnitKinds" ("Code");

CREATE INDEX "IX_Units_ContactId" ON "Units" ("ContactId");

CREATE INDEX "IX_Units_KindId" ON "Units" ("KindId");

CREATE INDEX "IX_Units_LeaderId" ON "Units" ("LeaderId");

CREATE INDEX "IX_Units_ParentId" ON "Units" ("ParentId");

CREATE UNIQUE INDEX "IX_UnitSuccessions_FromUnitId_ToUnitId" ON "UnitSuccessions" ("FromUnitId", "ToUnitId");

CREATE INDEX "IX_UnitSuccessions_ToUnitId" ON "UnitSuccessions" ("ToUnitId");

CREATE INDEX "IX_WorkItemParties_KindId" ON "WorkItemParties" ("KindId");

CREATE INDEX "IX_WorkItemParties_UnitId" ON "WorkItemParties" ("UnitId");

CREATE INDEX "IX_WorkItemParties_WorkItemId" ON "WorkItemParties" ("WorkItemId");

CREATE INDEX "IX_WorkItems_PlanId" ON "WorkItems" ("PlanId");

CREATE INDEX "IX_WorkItems_SectionId" ON "WorkItems" ("SectionId");



COMMIT;
