IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE TABLE [Accounts] (
        [Id] uniqueidentifier NOT NULL,
        [Version] int NOT NULL,
        [DisplayName] nvarchar(200) NOT NULL,
        [PersonId] uniqueidentifier NULL,
        [Culture] nvarchar(10) NOT NULL,
        [IsClosed] bit NOT NULL,
        [MustChangePassword] bit NOT NULL,
        [PasswordHash] nvarchar(max) NULL,
        [SecurityStamp] nvarchar(max) NULL,
        [UserName] nvarchar(256) NULL,
        [NormalizedUserName] nvarchar(256) NULL,
        [Email] nvarchar(256) NULL,
        [NormalizedEmail] nvarchar(256) NULL,
        [EmailConfirmed] bit NOT NULL,
        [ConcurrencyStamp] nvarchar(max) NULL,
        [PhoneNumber] nvarchar(max) NULL,
        [PhoneNumberConfirmed] bit NOT NULL,
        [TwoFactorEnabled] bit NOT NULL,
        [LockoutEnd] datetime2(6) NULL,
        [LockoutEnabled] bit NOT NULL,
        [AccessFailedCount] int NOT NULL,
        CONSTRAINT [PK_Accounts] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE TABLE [ChangeLog] (
        [Id] uniqueidentifier NOT NULL,
        [TransactionId] uniqueidentifier NOT NULL,
        [RecordType] nvarchar(80) NOT NULL,
        [RecordId] uniqueidentifier NOT NULL,
        [RootId] uniqueidentifier NOT NULL,
        [RecordVersion] int NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [UnitId] uniqueidentifier NULL,
        [AuthorId] uniqueidentifier NULL,
        [AuthorName] nvarchar(200) NOT NULL,
        [At] datetime2(6) NOT NULL,
        [Command] nvarchar(120) NULL,
        [Fields] nvarchar(max) NOT NULL,
        [ContentHash] binary(32) NOT NULL,
        [Position] bigint NULL,
        [Seal] binary(32) NULL,
        CONSTRAINT [PK_ChangeLog] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE TABLE [ChangeLogHead] (
        [Id] int NOT NULL,
        [Position] bigint NOT NULL,
        [Seal] varbinary(32) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_ChangeLogHead] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE TABLE [UnitKinds] (
        [Id] uniqueidentifier NOT NULL,
        [Code] nvarchar(30) NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [EnglishName] nvarchar(200) NOT NULL,
        [Group] nvarchar(200) NOT NULL,
        [SortOrder] int NOT NULL,
        [Aliases] nvarchar(max) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_UnitKinds] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE TABLE [AspNetUserClaims] (
        [Id] int NOT NULL IDENTITY,
        [UserId] uniqueidentifier NOT NULL,
        [ClaimType] nvarchar(max) NULL,
        [ClaimValue] nvarchar(max) NULL,
        CONSTRAINT [PK_AspNetUserClaims] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AspNetUserClaims_Accounts_UserId] FOREIGN KEY ([UserId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE TABLE [AspNetUserLogins] (
        [LoginProvider] nvarchar(450) NOT NULL,
        [ProviderKey] nvarchar(450) NOT NULL,
        [ProviderDisplayName] nvarchar(max) NULL,
        [UserId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_AspNetUserLogins] PRIMARY KEY ([LoginProvider], [ProviderKey]),
        CONSTRAINT [FK_AspNetUserLogins_Accounts_UserId] FOREIGN KEY ([UserId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE TABLE [AspNetUserTokens] (
        [UserId] uniqueidentifier NOT NULL,
        [LoginProvider] nvarchar(450) NOT NULL,
        [Name] nvarchar(450) NOT NULL,
        [Value] nvarchar(max) NULL,
        CONSTRAINT [PK_AspNetUserTokens] PRIMARY KEY ([UserId], [LoginProvider], [Name]),
        CONSTRAINT [FK_AspNetUserTokens_Accounts_UserId] FOREIGN KEY ([UserId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE TABLE [Units] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(300) NOT NULL,
        [ShortName] nvarchar(60) NOT NULL,
        [KindId] uniqueidentifier NOT NULL,
        [ParentId] uniqueidentifier NULL,
        [SortOrder] int NOT NULL,
        [ValidFrom] date NOT NULL,
        [ValidTo] date NULL,
        [State] nvarchar(40) NOT NULL,
        [FormSince] date NOT NULL,
        [Decision] nvarchar(100) NULL,
        [Stage] nvarchar(40) NOT NULL,
        [LeaderId] uniqueidentifier NULL,
        [ContactId] uniqueidentifier NULL,
        [Duties] nvarchar(max) NULL,
        [SearchText] nvarchar(400) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_Units] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Units_UnitKinds_KindId] FOREIGN KEY ([KindId]) REFERENCES [UnitKinds] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Units_Units_ParentId] FOREIGN KEY ([ParentId]) REFERENCES [Units] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE TABLE [Committees] (
        [Id] uniqueidentifier NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Name] nvarchar(300) NOT NULL,
        [SearchText] nvarchar(300) NOT NULL,
        [OwnerUnitId] uniqueidentifier NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [DecisionNumber] nvarchar(100) NULL,
        [DecidedOn] date NULL,
        [EffectiveFrom] date NULL,
        [SupersededOn] date NULL,
        [PredecessorId] uniqueidentifier NULL,
        [NotifiedOn] date NULL,
        [Regulation] nvarchar(300) NULL,
        [DraftNumber] int NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_Committees] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Committees_Committees_PredecessorId] FOREIGN KEY ([PredecessorId]) REFERENCES [Committees] ([Id]),
        CONSTRAINT [FK_Committees_Units_OwnerUnitId] FOREIGN KEY ([OwnerUnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE TABLE [Files] (
        [Id] uniqueidentifier NOT NULL,
        [Sha256] char(64) NOT NULL,
        [Size] bigint NOT NULL,
        [MediaType] nvarchar(100) NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [AttachedTo] uniqueidentifier NOT NULL,
        [AddedBy] nvarchar(200) NULL,
        [WithdrawnAt] datetime2(6) NULL,
        [WithdrawnBy] nvarchar(200) NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_Files] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Files_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE TABLE [People] (
        [Id] uniqueidentifier NOT NULL,
        [FullName] nvarchar(200) NOT NULL,
        [Position] nvarchar(200) NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Email] nvarchar(256) NULL,
        [Phone] nvarchar(40) NULL,
        [HasLeft] bit NOT NULL,
        [SearchText] nvarchar(420) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_People] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_People_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE TABLE [Plans] (
        [Id] uniqueidentifier NOT NULL,
        [OwnerUnitId] uniqueidentifier NOT NULL,
        [Year] int NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Edition] int NOT NULL,
        [Revision] int NOT NULL,
        [SearchText] nvarchar(max) NOT NULL,
        [EndRemark] nvarchar(max) NULL,
        [Header_Budget] decimal(18,4) NULL,
        [Header_BudgetSource] nvarchar(300) NULL,
        [Header_From] date NOT NULL,
        [Header_IssuedOn] date NULL,
        [Header_KickOff] nvarchar(max) NULL,
        [Header_LegalBases] nvarchar(max) NULL,
        [Header_Number] nvarchar(60) NULL,
        [Header_Place] nvarchar(100) NULL,
        [Header_Purpose] nvarchar(max) NULL,
        [Header_Recipients] nvarchar(max) NULL,
        [Header_Scope] nvarchar(max) NULL,
        [Header_SignerName] nvarchar(200) NULL,
        [Header_SignerPosition] nvarchar(200) NULL,
        [Header_Targets] nvarchar(max) NULL,
        [Header_Title] nvarchar(600) NOT NULL,
        [Header_To] date NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_Plans] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Plans_Units_OwnerUnitId] FOREIGN KEY ([OwnerUnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE TABLE [RoleGrants] (
        [Id] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [Role] nvarchar(40) NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_RoleGrants] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RoleGrants_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RoleGrants_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE TABLE [UnitEras] (
        [Id] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Name] nvarchar(300) NOT NULL,
        [ShortName] nvarchar(60) NOT NULL,
        [KindId] uniqueidentifier NOT NULL,
        [ParentId] uniqueidentifier NULL,
        [From] date NOT NULL,
        [Until] date NOT NULL,
        [Decision] nvarchar(100) NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_UnitEras] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_UnitEras_UnitKinds_KindId] FOREIGN KEY ([KindId]) REFERENCES [UnitKinds] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_UnitEras_Units_ParentId] FOREIGN KEY ([ParentId]) REFERENCES [Units] ([Id]),
        CONSTRAINT [FK_UnitEras_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE TABLE [UnitSuccessions] (
        [Id] uniqueidentifier NOT NULL,
        [FromUnitId] uniqueidentifier NOT NULL,
        [ToUnitId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [On] date NOT NULL,
        [Decision] nvarchar(100) NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_UnitSuccessions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_UnitSuccessions_Units_FromUnitId] FOREIGN KEY ([FromUnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_UnitSuccessions_Units_ToUnitId] FOREIGN KEY ([ToUnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE TABLE [CommitteeMembers] (
        [Id] uniqueidentifier NOT NULL,
        [CommitteeId] uniqueidentifier NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [Role] nvarchar(40) NOT NULL,
        [Title] nvarchar(300) NOT NULL,
        [Task] nvarchar(2000) NULL,
        [SortOrder] int NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_CommitteeMembers] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CommitteeMembers_Committees_CommitteeId] FOREIGN KEY ([CommitteeId]) REFERENCES [Committees] ([Id]),
        CONSTRAINT [FK_CommitteeMembers_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE TABLE [PlanAmendments] (
        [Id] uniqueidentifier NOT NULL,
        [PlanId] uniqueidentifier NOT NULL,
        [BaseEdition] int NOT NULL,
        [Reason] nvarchar(max) NOT NULL,
        [Number] nvarchar(60) NULL,
        [IssuedOn] date NULL,
        [State] nvarchar(40) NOT NULL,
        [Before] nvarchar(max) NOT NULL,
        [Proposed] nvarchar(max) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_PlanAmendments] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PlanAmendments_Plans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [Plans] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE TABLE [PlanSections] (
        [Id] uniqueidentifier NOT NULL,
        [PlanId] uniqueidentifier NOT NULL,
        [Numeral] nvarchar(20) NOT NULL,
        [Title] nvarchar(500) NOT NULL,
        [SortOrder] int NOT NULL,
        [IsRemoved] bit NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_PlanSections] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PlanSections_Plans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [Plans] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE TABLE [WorkItems] (
        [Id] uniqueidentifier NOT NULL,
        [PlanId] uniqueidentifier NOT NULL,
        [SectionId] uniqueidentifier NOT NULL,
        [Number] nvarchar(20) NOT NULL,
        [Text] nvarchar(max) NOT NULL,
        [LeadWords] nvarchar(max) NOT NULL,
        [PartnerWords] nvarchar(max) NOT NULL,
        [ScheduleWords] nvarchar(max) NOT NULL,
        [Schedule] nvarchar(max) NULL,
        [ExpectedProduct] nvarchar(max) NOT NULL,
        [Remark] nvarchar(max) NOT NULL,
        [SortOrder] int NOT NULL,
        [IsRemoved] bit NOT NULL,
        [SearchText] nvarchar(max) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_WorkItems] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_WorkItems_PlanSections_SectionId] FOREIGN KEY ([SectionId]) REFERENCES [PlanSections] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE TABLE [UnitAssignments] (
        [Id] uniqueidentifier NOT NULL,
        [PlanId] uniqueidentifier NOT NULL,
        [WorkItemId] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [PeriodNumber] int NOT NULL,
        [From] date NULL,
        [Due] date NULL,
        [AmberAfter] date NULL,
        [Kind] nvarchar(40) NOT NULL,
        [RequiresProduct] bit NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Percent] int NOT NULL,
        [Note] nvarchar(max) NULL,
        [ReportedAt] datetime2(6) NULL,
        [ReportedBy] nvarchar(200) NULL,
        [SubmittedOn] date NULL,
        [SubmittedById] uniqueidentifier NULL,
        [DecidedAt] datetime2(6) NULL,
        [DecidedBy] nvarchar(200) NULL,
        [ReturnReason] nvarchar(max) NULL,
        [Difficulty] nvarchar(max) NULL,
        [DifficultyAt] datetime2(6) NULL,
        [DifficultyAnswer] nvarchar(max) NULL,
        [DifficultyAnsweredBy] nvarchar(200) NULL,
        [DifficultyAnsweredAt] datetime2(6) NULL,
        [NotApplicableReason] nvarchar(max) NULL,
        [NotApplicableBy] nvarchar(200) NULL,
        [NotApplicableById] uniqueidentifier NULL,
        [NotApplicableAt] datetime2(6) NULL,
        [EvidenceCount] int NOT NULL,
        [PauseReason] nvarchar(max) NULL,
        [EventNote] nvarchar(max) NULL,
        [EventOn] date NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_UnitAssignments] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_UnitAssignments_Plans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [Plans] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_UnitAssignments_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_UnitAssignments_WorkItems_WorkItemId] FOREIGN KEY ([WorkItemId]) REFERENCES [WorkItems] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE TABLE [WorkItemParties] (
        [Id] uniqueidentifier NOT NULL,
        [PlanId] uniqueidentifier NOT NULL,
        [WorkItemId] uniqueidentifier NOT NULL,
        [Role] nvarchar(40) NOT NULL,
        [UnitId] uniqueidentifier NULL,
        [KindId] uniqueidentifier NULL,
        [SortOrder] int NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_WorkItemParties] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_WorkItemParties_UnitKinds_KindId] FOREIGN KEY ([KindId]) REFERENCES [UnitKinds] ([Id]),
        CONSTRAINT [FK_WorkItemParties_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]),
        CONSTRAINT [FK_WorkItemParties_WorkItems_WorkItemId] FOREIGN KEY ([WorkItemId]) REFERENCES [WorkItems] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE TABLE [AssignmentComments] (
        [Id] uniqueidentifier NOT NULL,
        [AssignmentId] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Text] nvarchar(max) NOT NULL,
        [AuthorId] uniqueidentifier NULL,
        [AuthorName] nvarchar(200) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_AssignmentComments] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AssignmentComments_UnitAssignments_AssignmentId] FOREIGN KEY ([AssignmentId]) REFERENCES [UnitAssignments] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Position', N'Seal', N'Version') AND [object_id] = OBJECT_ID(N'[ChangeLogHead]'))
        SET IDENTITY_INSERT [ChangeLogHead] ON;
    EXEC(N'INSERT INTO [ChangeLogHead] ([Id], [Position], [Seal], [Version])
    VALUES (1, CAST(0 AS bigint), 0x, 1)');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Position', N'Seal', N'Version') AND [object_id] = OBJECT_ID(N'[ChangeLogHead]'))
        SET IDENTITY_INSERT [ChangeLogHead] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [EmailIndex] ON [Accounts] ([NormalizedEmail]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_Accounts_PersonId] ON [Accounts] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UserNameIndex] ON [Accounts] ([NormalizedUserName]) WHERE [NormalizedUserName] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_AspNetUserClaims_UserId] ON [AspNetUserClaims] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_AspNetUserLogins_UserId] ON [AspNetUserLogins] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_AssignmentComments_AssignmentId] ON [AssignmentComments] ([AssignmentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_ChangeLog_Position] ON [ChangeLog] ([Position]) WHERE "Position" IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_ChangeLog_RecordId_RecordVersion] ON [ChangeLog] ([RecordId], [RecordVersion]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_ChangeLog_RootId_At] ON [ChangeLog] ([RootId], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_ChangeLog_Unsealed] ON [ChangeLog] ([At]) WHERE "Position" IS NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CommitteeMembers_CommitteeId_PersonId] ON [CommitteeMembers] ([CommitteeId], [PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_CommitteeMembers_PersonId] ON [CommitteeMembers] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_Committees_OwnerUnitId] ON [Committees] ([OwnerUnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Committees_PredecessorId] ON [Committees] ([PredecessorId]) WHERE [PredecessorId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_Files_AttachedTo] ON [Files] ([AttachedTo]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_Files_Sha256] ON [Files] ([Sha256]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_Files_UnitId] ON [Files] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_People_UnitId] ON [People] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_PlanAmendments_PlanId] ON [PlanAmendments] ([PlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_Plans_OwnerUnitId] ON [Plans] ([OwnerUnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_PlanSections_PlanId] ON [PlanSections] ([PlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_RoleGrants_AccountId_Role_UnitId] ON [RoleGrants] ([AccountId], [Role], [UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_RoleGrants_UnitId] ON [RoleGrants] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_UnitAssignments_PlanId_UnitId] ON [UnitAssignments] ([PlanId], [UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_UnitAssignments_UnitId] ON [UnitAssignments] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_UnitAssignments_WorkItemId_UnitId_PeriodNumber] ON [UnitAssignments] ([WorkItemId], [UnitId], [PeriodNumber]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_UnitEras_KindId] ON [UnitEras] ([KindId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_UnitEras_ParentId] ON [UnitEras] ([ParentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_UnitEras_UnitId] ON [UnitEras] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_UnitKinds_Code] ON [UnitKinds] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_Units_ContactId] ON [Units] ([ContactId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_Units_KindId] ON [Units] ([KindId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_Units_LeaderId] ON [Units] ([LeaderId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_Units_ParentId] ON [Units] ([ParentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_UnitSuccessions_FromUnitId_ToUnitId] ON [UnitSuccessions] ([FromUnitId], [ToUnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_UnitSuccessions_ToUnitId] ON [UnitSuccessions] ([ToUnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_WorkItemParties_KindId] ON [WorkItemParties] ([KindId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_WorkItemParties_UnitId] ON [WorkItemParties] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_WorkItemParties_WorkItemId] ON [WorkItemParties] ([WorkItemId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_WorkItems_PlanId] ON [WorkItems] ([PlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    CREATE INDEX [IX_WorkItems_SectionId] ON [WorkItems] ([SectionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121220930_Initial'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261121220930_Initial', N'10.0.14');
END;

COMMIT;
GO
