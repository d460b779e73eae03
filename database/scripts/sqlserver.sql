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

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    ALTER TABLE [WorkItems] ADD [HigherItemId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    ALTER TABLE [WorkItems] ADD [ScheduleMeaning] nvarchar(max) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    ALTER TABLE [Plans] ADD [FinalReviewId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    ALTER TABLE [Plans] ADD [HigherEdition] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    ALTER TABLE [Plans] ADD [HigherPlanId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE TABLE [AgencyLetterheads] (
        [Id] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Settings] nvarchar(max) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_AgencyLetterheads] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AgencyLetterheads_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE TABLE [AgencyTemplates] (
        [Id] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [FileId] uniqueidentifier NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_AgencyTemplates] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AgencyTemplates_Files_FileId] FOREIGN KEY ([FileId]) REFERENCES [Files] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AgencyTemplates_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE TABLE [CalendarDays] (
        [Id] uniqueidentifier NOT NULL,
        [Day] date NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_CalendarDays] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE TABLE [NumberSeries] (
        [Id] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Year] int NOT NULL,
        [Next] int NOT NULL,
        [Last] int NOT NULL,
        [Returned] nvarchar(max) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_NumberSeries] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_NumberSeries_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE TABLE [ObjectiveSets] (
        [Id] uniqueidentifier NOT NULL,
        [OwnerUnitId] uniqueidentifier NOT NULL,
        [Year] int NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [DecisionNumber] nvarchar(100) NULL,
        [DecidedOn] date NULL,
        [PredecessorId] uniqueidentifier NULL,
        [SupersededOn] date NULL,
        [InForceYear] int NULL,
        [Revision] int NOT NULL,
        [Header_Motto] nvarchar(max) NOT NULL,
        [Header_PolicyLine] nvarchar(max) NOT NULL,
        [Header_ReplacesWords] nvarchar(max) NOT NULL,
        [Header_ReportingWords] nvarchar(max) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_ObjectiveSets] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ObjectiveSets_ObjectiveSets_PredecessorId] FOREIGN KEY ([PredecessorId]) REFERENCES [ObjectiveSets] ([Id]),
        CONSTRAINT [FK_ObjectiveSets_Units_OwnerUnitId] FOREIGN KEY ([OwnerUnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE TABLE [PartyAliases] (
        [Id] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Form] nvarchar(300) NOT NULL,
        [Words] nvarchar(300) NOT NULL,
        [PartyUnitId] uniqueidentifier NULL,
        [PartyKindId] uniqueidentifier NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_PartyAliases] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PartyAliases_UnitKinds_PartyKindId] FOREIGN KEY ([PartyKindId]) REFERENCES [UnitKinds] ([Id]),
        CONSTRAINT [FK_PartyAliases_Units_PartyUnitId] FOREIGN KEY ([PartyUnitId]) REFERENCES [Units] ([Id]),
        CONSTRAINT [FK_PartyAliases_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE TABLE [PlanImports] (
        [Id] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [Format] nvarchar(40) NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [StartedBy] nvarchar(200) NOT NULL,
        [StartedYear] int NOT NULL,
        [Source] nvarchar(max) NOT NULL,
        [Choices] nvarchar(max) NOT NULL,
        [PlanId] uniqueidentifier NULL,
        [Report] nvarchar(max) NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_PlanImports] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PlanImports_Plans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [Plans] ([Id]),
        CONSTRAINT [FK_PlanImports_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE TABLE [PlanMilestones] (
        [Id] uniqueidentifier NOT NULL,
        [PlanId] uniqueidentifier NOT NULL,
        [Words] nvarchar(max) NOT NULL,
        [Due] date NOT NULL,
        [Measure] nvarchar(40) NOT NULL,
        [Target] decimal(18,2) NULL,
        [SortOrder] int NOT NULL,
        [IsRemoved] bit NOT NULL,
        [Reached] decimal(18,2) NULL,
        [Remark] nvarchar(max) NULL,
        [RecordedOn] date NULL,
        [RecordedBy] nvarchar(200) NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_PlanMilestones] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PlanMilestones_Plans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [Plans] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE TABLE [PlanReviews] (
        [Id] uniqueidentifier NOT NULL,
        [PlanId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [From] date NOT NULL,
        [To] date NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Number] nvarchar(60) NULL,
        [IssuedOn] date NULL,
        [Figures] nvarchar(max) NULL,
        [Narrative_Assessment] nvarchar(max) NOT NULL,
        [Narrative_Causes] nvarchar(max) NOT NULL,
        [Narrative_Commendations] nvarchar(max) NOT NULL,
        [Narrative_Directions] nvarchar(max) NOT NULL,
        [Narrative_Lessons] nvarchar(max) NOT NULL,
        [Narrative_Proposals] nvarchar(max) NOT NULL,
        [Narrative_Strengths] nvarchar(max) NOT NULL,
        [Narrative_Weaknesses] nvarchar(max) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_PlanReviews] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PlanReviews_Plans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [Plans] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE TABLE [Procedures] (
        [Id] uniqueidentifier NOT NULL,
        [Code] nvarchar(60) NULL,
        [CodeKey] nvarchar(60) NULL,
        [Name] nvarchar(1000) NOT NULL,
        [NameKey] nvarchar(1000) NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Field] nvarchar(200) NULL,
        [Level] nvarchar(40) NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [PerformerWords] nvarchar(500) NULL,
        [TimeLimitDays] decimal(18,4) NULL,
        [TimeLimitWords] nvarchar(500) NULL,
        [DecisionNumber] nvarchar(100) NULL,
        [DecidedOn] date NULL,
        [Delivery] nvarchar(40) NULL,
        [Remark] nvarchar(2000) NULL,
        [State] nvarchar(40) NOT NULL,
        [StateReason] nvarchar(2000) NULL,
        [StateSince] date NULL,
        [SearchText] nvarchar(1262) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_Procedures] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Procedures_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE TABLE [RegisterEntries] (
        [Id] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Paper] nvarchar(40) NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Year] int NOT NULL,
        [Number] int NULL,
        [Notation] nvarchar(60) NOT NULL,
        [Subject] nvarchar(600) NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [IssuedOn] date NULL,
        [Signer] nvarchar(200) NULL,
        [MadeBy] nvarchar(200) NOT NULL,
        [EndReason] nvarchar(max) NULL,
        [RecordId] uniqueidentifier NOT NULL,
        [Source] nvarchar(max) NOT NULL,
        [Wishes] nvarchar(max) NOT NULL,
        [Content] nvarchar(max) NULL,
        [FileId] uniqueidentifier NULL,
        [ScanId] uniqueidentifier NULL,
        [SearchText] nvarchar(1000) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_RegisterEntries] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RegisterEntries_Files_FileId] FOREIGN KEY ([FileId]) REFERENCES [Files] ([Id]),
        CONSTRAINT [FK_RegisterEntries_Files_ScanId] FOREIGN KEY ([ScanId]) REFERENCES [Files] ([Id]),
        CONSTRAINT [FK_RegisterEntries_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE TABLE [ScheduleCorrections] (
        [Id] uniqueidentifier NOT NULL,
        [PhraseKey] nvarchar(64) NOT NULL,
        [Words] nvarchar(max) NOT NULL,
        [SearchText] nvarchar(max) NOT NULL,
        [Meaning] nvarchar(max) NOT NULL,
        [AuthorName] nvarchar(200) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_ScheduleCorrections] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE TABLE [QualityObjectives] (
        [Id] uniqueidentifier NOT NULL,
        [SetId] uniqueidentifier NOT NULL,
        [Number] nvarchar(20) NOT NULL,
        [Content] nvarchar(max) NOT NULL,
        [MonitorWords] nvarchar(max) NOT NULL,
        [Method] nvarchar(max) NOT NULL,
        [Source] nvarchar(max) NOT NULL,
        [Measures] nvarchar(max) NOT NULL,
        [PlanHeading] nvarchar(max) NOT NULL,
        [SortOrder] int NOT NULL,
        [Target_IsCorrected] bit NOT NULL,
        [Target_Measure] nvarchar(40) NULL,
        [Target_Operator] nvarchar(40) NULL,
        [Target_TargetWords] nvarchar(500) NOT NULL,
        [Target_Value] decimal(18,4) NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_QualityObjectives] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_QualityObjectives_ObjectiveSets_SetId] FOREIGN KEY ([SetId]) REFERENCES [ObjectiveSets] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE TABLE [ReviewContributions] (
        [Id] uniqueidentifier NOT NULL,
        [ReviewId] uniqueidentifier NOT NULL,
        [PlanId] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Words] nvarchar(max) NOT NULL,
        [WrittenBy] nvarchar(200) NOT NULL,
        [WrittenAt] datetime2(6) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_ReviewContributions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ReviewContributions_PlanReviews_ReviewId] FOREIGN KEY ([ReviewId]) REFERENCES [PlanReviews] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ReviewContributions_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE TABLE [ReminderNotices] (
        [Id] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [EntryId] uniqueidentifier NOT NULL,
        [PlanId] uniqueidentifier NOT NULL,
        [Reference] nvarchar(100) NOT NULL,
        [SentOn] date NOT NULL,
        [LateItems] int NOT NULL,
        [AnswerBy] date NULL,
        [IsVoid] bit NOT NULL,
        [FileId] uniqueidentifier NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_ReminderNotices] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ReminderNotices_Files_FileId] FOREIGN KEY ([FileId]) REFERENCES [Files] ([Id]),
        CONSTRAINT [FK_ReminderNotices_RegisterEntries_EntryId] FOREIGN KEY ([EntryId]) REFERENCES [RegisterEntries] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ReminderNotices_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE TABLE [ObjectiveActions] (
        [Id] uniqueidentifier NOT NULL,
        [SetId] uniqueidentifier NOT NULL,
        [ObjectiveId] uniqueidentifier NOT NULL,
        [Number] nvarchar(20) NOT NULL,
        [Content] nvarchar(max) NOT NULL,
        [LeadWords] nvarchar(max) NOT NULL,
        [PartnerWords] nvarchar(max) NOT NULL,
        [ScheduleWords] nvarchar(max) NOT NULL,
        [SortOrder] int NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_ObjectiveActions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ObjectiveActions_QualityObjectives_ObjectiveId] FOREIGN KEY ([ObjectiveId]) REFERENCES [QualityObjectives] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE TABLE [ObjectiveTargets] (
        [Id] uniqueidentifier NOT NULL,
        [SetId] uniqueidentifier NOT NULL,
        [ObjectiveId] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NULL,
        [KindId] uniqueidentifier NULL,
        [PartyWords] nvarchar(500) NOT NULL,
        [SortOrder] int NOT NULL,
        [Target_IsCorrected] bit NOT NULL,
        [Target_Measure] nvarchar(40) NULL,
        [Target_Operator] nvarchar(40) NULL,
        [Target_TargetWords] nvarchar(500) NOT NULL,
        [Target_Value] decimal(18,4) NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_ObjectiveTargets] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ObjectiveTargets_QualityObjectives_ObjectiveId] FOREIGN KEY ([ObjectiveId]) REFERENCES [QualityObjectives] ([Id]),
        CONSTRAINT [FK_ObjectiveTargets_UnitKinds_KindId] FOREIGN KEY ([KindId]) REFERENCES [UnitKinds] ([Id]),
        CONSTRAINT [FK_ObjectiveTargets_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE INDEX [IX_WorkItems_HigherItemId] ON [WorkItems] ([HigherItemId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE INDEX [IX_Plans_HigherPlanId] ON [Plans] ([HigherPlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AgencyLetterheads_UnitId] ON [AgencyLetterheads] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE INDEX [IX_AgencyTemplates_FileId] ON [AgencyTemplates] ([FileId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AgencyTemplates_UnitId_Kind] ON [AgencyTemplates] ([UnitId], [Kind]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CalendarDays_Day] ON [CalendarDays] ([Day]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE UNIQUE INDEX [IX_NumberSeries_UnitId_Kind_Year] ON [NumberSeries] ([UnitId], [Kind], [Year]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE INDEX [IX_ObjectiveActions_ObjectiveId] ON [ObjectiveActions] ([ObjectiveId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_ObjectiveSets_OwnerUnitId_InForceYear] ON [ObjectiveSets] ([OwnerUnitId], [InForceYear]) WHERE [InForceYear] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE INDEX [IX_ObjectiveSets_PredecessorId] ON [ObjectiveSets] ([PredecessorId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE INDEX [IX_ObjectiveTargets_KindId] ON [ObjectiveTargets] ([KindId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE INDEX [IX_ObjectiveTargets_ObjectiveId] ON [ObjectiveTargets] ([ObjectiveId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE INDEX [IX_ObjectiveTargets_UnitId] ON [ObjectiveTargets] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE INDEX [IX_PartyAliases_PartyKindId] ON [PartyAliases] ([PartyKindId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE INDEX [IX_PartyAliases_PartyUnitId] ON [PartyAliases] ([PartyUnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE INDEX [IX_PartyAliases_UnitId_Form] ON [PartyAliases] ([UnitId], [Form]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE INDEX [IX_PlanImports_PlanId] ON [PlanImports] ([PlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE INDEX [IX_PlanImports_UnitId] ON [PlanImports] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE INDEX [IX_PlanMilestones_PlanId] ON [PlanMilestones] ([PlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE INDEX [IX_PlanReviews_PlanId] ON [PlanReviews] ([PlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Procedures_CodeKey] ON [Procedures] ([CodeKey]) WHERE [CodeKey] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE INDEX [IX_Procedures_Field] ON [Procedures] ([Field]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE INDEX [IX_Procedures_UnitId] ON [Procedures] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE INDEX [IX_QualityObjectives_SetId] ON [QualityObjectives] ([SetId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE INDEX [IX_RegisterEntries_FileId] ON [RegisterEntries] ([FileId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE INDEX [IX_RegisterEntries_RecordId] ON [RegisterEntries] ([RecordId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE INDEX [IX_RegisterEntries_ScanId] ON [RegisterEntries] ([ScanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_RegisterEntries_UnitId_Kind_Year_Number] ON [RegisterEntries] ([UnitId], [Kind], [Year], [Number]) WHERE [Number] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE INDEX [IX_ReminderNotices_EntryId] ON [ReminderNotices] ([EntryId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE INDEX [IX_ReminderNotices_FileId] ON [ReminderNotices] ([FileId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE INDEX [IX_ReminderNotices_PlanId] ON [ReminderNotices] ([PlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE INDEX [IX_ReminderNotices_UnitId] ON [ReminderNotices] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ReviewContributions_ReviewId_UnitId] ON [ReviewContributions] ([ReviewId], [UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE INDEX [IX_ReviewContributions_UnitId] ON [ReviewContributions] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ScheduleCorrections_PhraseKey] ON [ScheduleCorrections] ([PhraseKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    ALTER TABLE [Plans] ADD CONSTRAINT [FK_Plans_Plans_HigherPlanId] FOREIGN KEY ([HigherPlanId]) REFERENCES [Plans] ([Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    ALTER TABLE [WorkItems] ADD CONSTRAINT [FK_WorkItems_WorkItems_HigherItemId] FOREIGN KEY ([HigherItemId]) REFERENCES [WorkItems] ([Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012154_PlansAsWritten'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122012154_PlansAsWritten', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012656_Nonconformities'
)
BEGIN
    CREATE TABLE [Nonconformities] (
        [Id] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [Year] int NOT NULL,
        [Sequence] int NOT NULL,
        [Number] nvarchar(40) NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Grade] nvarchar(40) NOT NULL,
        [GradeReason] nvarchar(max) NULL,
        [Source] nvarchar(40) NOT NULL,
        [SourceType] nvarchar(60) NULL,
        [SourceId] uniqueidentifier NULL,
        [SourceAddress] nvarchar(300) NULL,
        [Title] nvarchar(300) NOT NULL,
        [Description] nvarchar(max) NOT NULL,
        [Procedure] nvarchar(300) NULL,
        [RaisedOn] date NOT NULL,
        [RaisedById] uniqueidentifier NULL,
        [RaisedBy] nvarchar(200) NOT NULL,
        [AnswerDue] date NOT NULL,
        [EffectivenessDays] int NOT NULL,
        [Correction] nvarchar(max) NULL,
        [CorrectedOn] date NULL,
        [CorrectedBy] nvarchar(200) NULL,
        [AnsweredBy] nvarchar(200) NULL,
        [RejectReason] nvarchar(max) NULL,
        [UpholdReason] nvarchar(max) NULL,
        [Round] int NOT NULL,
        [PlanSubmittedBy] nvarchar(200) NULL,
        [PlanSubmittedById] uniqueidentifier NULL,
        [PlanApprovedBy] nvarchar(200) NULL,
        [PlanApprovedOn] date NULL,
        [PlanReturnReason] nvarchar(max) NULL,
        [ActionCount] int NOT NULL,
        [DoneCount] int NOT NULL,
        [VerifiedCount] int NOT NULL,
        [EffectivenessDue] date NULL,
        [IsFoundEffective] bit NOT NULL,
        [ClosedOn] date NULL,
        [ClosedBy] nvarchar(200) NULL,
        [Due] date NULL,
        [SearchText] nvarchar(max) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_Nonconformities] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Nonconformities_Units_AgencyId] FOREIGN KEY ([AgencyId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Nonconformities_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012656_Nonconformities'
)
BEGIN
    CREATE TABLE [SavedNonconformityFilters] (
        [Id] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [Name] nvarchar(80) NOT NULL,
        [Address] nvarchar(1000) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_SavedNonconformityFilters] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SavedNonconformityFilters_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012656_Nonconformities'
)
BEGIN
    CREATE TABLE [StandardVersions] (
        [Id] uniqueidentifier NOT NULL,
        [Code] nvarchar(40) NOT NULL,
        [Number] nvarchar(100) NOT NULL,
        [Year] int NOT NULL,
        [Title] nvarchar(300) NOT NULL,
        [EnglishTitle] nvarchar(300) NOT NULL,
        [IsCurrent] bit NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_StandardVersions] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012656_Nonconformities'
)
BEGIN
    CREATE TABLE [CauseAnalyses] (
        [Id] uniqueidentifier NOT NULL,
        [NonconformityId] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Round] int NOT NULL,
        [Content] nvarchar(max) NOT NULL,
        [Category] nvarchar(40) NOT NULL,
        [AnalysedBy] nvarchar(200) NOT NULL,
        [AnalysedOn] date NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_CauseAnalyses] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CauseAnalyses_Nonconformities_NonconformityId] FOREIGN KEY ([NonconformityId]) REFERENCES [Nonconformities] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012656_Nonconformities'
)
BEGIN
    CREATE TABLE [CorrectiveActions] (
        [Id] uniqueidentifier NOT NULL,
        [NonconformityId] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Round] int NOT NULL,
        [Place] int NOT NULL,
        [Content] nvarchar(max) NOT NULL,
        [OwnerId] uniqueidentifier NOT NULL,
        [OwnerName] nvarchar(200) NOT NULL,
        [Resources] nvarchar(max) NULL,
        [Due] date NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Percent] int NOT NULL,
        [Note] nvarchar(max) NULL,
        [ReportedBy] nvarchar(200) NULL,
        [ReportedAt] datetime2(6) NULL,
        [DoneOn] date NULL,
        [DoneByIds] nvarchar(2000) NOT NULL,
        [EvidenceCount] int NOT NULL,
        [VerifiedBy] nvarchar(200) NULL,
        [VerifiedOn] date NULL,
        [VerificationNote] nvarchar(max) NULL,
        [ReturnReason] nvarchar(max) NULL,
        [Extension] nvarchar(40) NOT NULL,
        [ExtensionTo] date NULL,
        [ExtensionReason] nvarchar(max) NULL,
        [ExtensionAskedBy] nvarchar(200) NULL,
        [ExtensionAskedById] uniqueidentifier NULL,
        [ExtensionAnswer] nvarchar(max) NULL,
        [ExtensionDecidedBy] nvarchar(200) NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_CorrectiveActions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CorrectiveActions_Nonconformities_NonconformityId] FOREIGN KEY ([NonconformityId]) REFERENCES [Nonconformities] ([Id]),
        CONSTRAINT [FK_CorrectiveActions_People_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012656_Nonconformities'
)
BEGIN
    CREATE TABLE [EffectivenessResults] (
        [Id] uniqueidentifier NOT NULL,
        [NonconformityId] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Round] int NOT NULL,
        [IsEffective] bit NOT NULL,
        [Evidence] nvarchar(max) NOT NULL,
        [CheckedBy] nvarchar(200) NOT NULL,
        [CheckedOn] date NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_EffectivenessResults] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_EffectivenessResults_Nonconformities_NonconformityId] FOREIGN KEY ([NonconformityId]) REFERENCES [Nonconformities] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012656_Nonconformities'
)
BEGIN
    CREATE TABLE [NonconformityComments] (
        [Id] uniqueidentifier NOT NULL,
        [NonconformityId] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Text] nvarchar(max) NOT NULL,
        [AuthorName] nvarchar(200) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_NonconformityComments] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_NonconformityComments_Nonconformities_NonconformityId] FOREIGN KEY ([NonconformityId]) REFERENCES [Nonconformities] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012656_Nonconformities'
)
BEGIN
    CREATE TABLE [Clauses] (
        [Id] uniqueidentifier NOT NULL,
        [StandardVersionId] uniqueidentifier NOT NULL,
        [Number] nvarchar(20) NOT NULL,
        [ParentId] uniqueidentifier NULL,
        [Place] int NOT NULL,
        [Title] nvarchar(300) NOT NULL,
        [EnglishTitle] nvarchar(300) NOT NULL,
        [SearchText] nvarchar(700) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_Clauses] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Clauses_Clauses_ParentId] FOREIGN KEY ([ParentId]) REFERENCES [Clauses] ([Id]),
        CONSTRAINT [FK_Clauses_StandardVersions_StandardVersionId] FOREIGN KEY ([StandardVersionId]) REFERENCES [StandardVersions] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012656_Nonconformities'
)
BEGIN
    CREATE TABLE [ClauseExclusions] (
        [Id] uniqueidentifier NOT NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [ClauseId] uniqueidentifier NOT NULL,
        [Reason] nvarchar(2000) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_ClauseExclusions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ClauseExclusions_Clauses_ClauseId] FOREIGN KEY ([ClauseId]) REFERENCES [Clauses] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ClauseExclusions_Units_AgencyId] FOREIGN KEY ([AgencyId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012656_Nonconformities'
)
BEGIN
    CREATE TABLE [NonconformityClauses] (
        [Id] uniqueidentifier NOT NULL,
        [NonconformityId] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [ClauseId] uniqueidentifier NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_NonconformityClauses] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_NonconformityClauses_Clauses_ClauseId] FOREIGN KEY ([ClauseId]) REFERENCES [Clauses] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_NonconformityClauses_Nonconformities_NonconformityId] FOREIGN KEY ([NonconformityId]) REFERENCES [Nonconformities] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012656_Nonconformities'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CauseAnalyses_NonconformityId_Round] ON [CauseAnalyses] ([NonconformityId], [Round]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012656_Nonconformities'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ClauseExclusions_AgencyId_ClauseId] ON [ClauseExclusions] ([AgencyId], [ClauseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012656_Nonconformities'
)
BEGIN
    CREATE INDEX [IX_ClauseExclusions_ClauseId] ON [ClauseExclusions] ([ClauseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012656_Nonconformities'
)
BEGIN
    CREATE INDEX [IX_Clauses_ParentId] ON [Clauses] ([ParentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012656_Nonconformities'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Clauses_StandardVersionId_Number] ON [Clauses] ([StandardVersionId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012656_Nonconformities'
)
BEGIN
    CREATE INDEX [IX_CorrectiveActions_NonconformityId] ON [CorrectiveActions] ([NonconformityId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012656_Nonconformities'
)
BEGIN
    CREATE INDEX [IX_CorrectiveActions_OwnerId_State] ON [CorrectiveActions] ([OwnerId], [State]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012656_Nonconformities'
)
BEGIN
    CREATE INDEX [IX_EffectivenessResults_NonconformityId] ON [EffectivenessResults] ([NonconformityId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012656_Nonconformities'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Nonconformities_AgencyId_Year_Sequence] ON [Nonconformities] ([AgencyId], [Year], [Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012656_Nonconformities'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Nonconformities_SourceType_SourceId] ON [Nonconformities] ([SourceType], [SourceId]) WHERE [SourceType] IS NOT NULL AND [SourceId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012656_Nonconformities'
)
BEGIN
    CREATE INDEX [IX_Nonconformities_UnitId_State] ON [Nonconformities] ([UnitId], [State]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012656_Nonconformities'
)
BEGIN
    CREATE INDEX [IX_NonconformityClauses_ClauseId] ON [NonconformityClauses] ([ClauseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012656_Nonconformities'
)
BEGIN
    CREATE INDEX [IX_NonconformityClauses_NonconformityId] ON [NonconformityClauses] ([NonconformityId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012656_Nonconformities'
)
BEGIN
    CREATE INDEX [IX_NonconformityClauses_UnitId_ClauseId] ON [NonconformityClauses] ([UnitId], [ClauseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012656_Nonconformities'
)
BEGIN
    CREATE INDEX [IX_NonconformityComments_NonconformityId] ON [NonconformityComments] ([NonconformityId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012656_Nonconformities'
)
BEGIN
    CREATE UNIQUE INDEX [IX_SavedNonconformityFilters_AccountId_Name] ON [SavedNonconformityFilters] ([AccountId], [Name]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012656_Nonconformities'
)
BEGIN
    CREATE UNIQUE INDEX [IX_StandardVersions_Code] ON [StandardVersions] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012656_Nonconformities'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122012656_Nonconformities', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    ALTER TABLE [CorrectiveActions] DROP CONSTRAINT [FK_CorrectiveActions_People_OwnerId];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    ALTER TABLE [Nonconformities] ADD [FormerNumber] nvarchar(60) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    ALTER TABLE [Nonconformities] ADD [ImportedOn] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    ALTER TABLE [Nonconformities] ADD [IsApprovalWaived] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    DECLARE @var nvarchar(max);
    SELECT @var = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[CorrectiveActions]') AND [c].[name] = N'OwnerId');
    IF @var IS NOT NULL EXEC(N'ALTER TABLE [CorrectiveActions] DROP CONSTRAINT ' + @var + ';');
    ALTER TABLE [CorrectiveActions] ALTER COLUMN [OwnerId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [AgencyForms] (
        [Id] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Settings] nvarchar(max) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_AgencyForms] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AgencyForms_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [AuditChecklists] (
        [Id] uniqueidentifier NOT NULL,
        [OwnerUnitId] uniqueidentifier NULL,
        [Code] nvarchar(60) NULL,
        [Title] nvarchar(300) NOT NULL,
        [Description] nvarchar(max) NULL,
        [Edition] int NOT NULL,
        [IsRetired] bit NOT NULL,
        [SearchText] nvarchar(max) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_AuditChecklists] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AuditChecklists_Units_OwnerUnitId] FOREIGN KEY ([OwnerUnitId]) REFERENCES [Units] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [AuditorCompetences] (
        [Id] uniqueidentifier NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [Certificate] nvarchar(300) NOT NULL,
        [Issuer] nvarchar(300) NULL,
        [Number] nvarchar(100) NULL,
        [IssuedOn] date NOT NULL,
        [ExpiresOn] date NULL,
        [MayLead] bit NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_AuditorCompetences] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AuditorCompetences_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [AuditProgrammes] (
        [Id] uniqueidentifier NOT NULL,
        [OwnerUnitId] uniqueidentifier NOT NULL,
        [Year] int NOT NULL,
        [StandardVersionId] uniqueidentifier NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Purpose] nvarchar(max) NULL,
        [Criteria] nvarchar(max) NULL,
        [Resources] nvarchar(max) NULL,
        [DecisionNumber] nvarchar(200) NULL,
        [ApprovedBy] nvarchar(200) NULL,
        [ApprovedOn] date NULL,
        [ReviseReason] nvarchar(max) NULL,
        [DraftNumber] int NOT NULL,
        [GapReason] nvarchar(max) NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_AuditProgrammes] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AuditProgrammes_StandardVersions_StandardVersionId] FOREIGN KEY ([StandardVersionId]) REFERENCES [StandardVersions] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AuditProgrammes_Units_OwnerUnitId] FOREIGN KEY ([OwnerUnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [CalendarKeys] (
        [Id] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        [MadeAt] datetime2(6) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_CalendarKeys] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CalendarKeys_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [DigestMarks] (
        [Id] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [Day] date NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_DigestMarks] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DigestMarks_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [EscalationLadders] (
        [Id] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(120) NOT NULL,
        [IsOn] bit NOT NULL,
        [UsesWorkingDays] bit NOT NULL,
        [StartsOn] date NOT NULL,
        [Rungs] nvarchar(max) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_EscalationLadders] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_EscalationLadders_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [EscalationSteps] (
        [Id] uniqueidentifier NOT NULL,
        [Kind] nvarchar(120) NOT NULL,
        [RecordType] nvarchar(80) NOT NULL,
        [RecordId] uniqueidentifier NOT NULL,
        [PageId] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Title] nvarchar(400) NOT NULL,
        [Address] nvarchar(300) NOT NULL,
        [Due] date NOT NULL,
        [Days] int NOT NULL,
        [To] nvarchar(40) NOT NULL,
        [Told] nvarchar(40) NULL,
        [Recipients] nvarchar(max) NOT NULL,
        [IsMissed] bit NOT NULL,
        [FellOn] date NOT NULL,
        [TakenOn] date NOT NULL,
        [TakenAt] datetime2(6) NOT NULL,
        [SearchText] nvarchar(400) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_EscalationSteps] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_EscalationSteps_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [JobPlans] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(120) NOT NULL,
        [MinuteOfDay] int NULL,
        [RequestedAt] datetime2(6) NULL,
        [RequestedBy] nvarchar(200) NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_JobPlans] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [JobRuns] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(120) NOT NULL,
        [DueAt] datetime2(6) NOT NULL,
        [StartedAt] datetime2(6) NOT NULL,
        [EndedAt] datetime2(6) NULL,
        [Outcome] nvarchar(40) NOT NULL,
        [ReportCode] nvarchar(120) NULL,
        [ReportArguments] nvarchar(max) NOT NULL,
        [Error] nvarchar(500) NULL,
        [Node] nvarchar(100) NOT NULL,
        [RequestedBy] nvarchar(200) NULL,
        CONSTRAINT [PK_JobRuns] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [JobStates] (
        [Name] nvarchar(120) NOT NULL,
        [Version] int NOT NULL,
        [Since] datetime2(6) NOT NULL,
        [SettledTo] datetime2(6) NOT NULL,
        [LeaseId] uniqueidentifier NULL,
        [LeasedUntil] datetime2(6) NULL,
        [LastSuccessAt] datetime2(6) NULL,
        [Failures] int NOT NULL,
        [RetryAt] datetime2(6) NULL,
        [RequestTaken] datetime2(6) NULL,
        CONSTRAINT [PK_JobStates] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [Measurements] (
        [Id] uniqueidentifier NOT NULL,
        [SetId] uniqueidentifier NOT NULL,
        [ObjectiveId] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Year] int NOT NULL,
        [Length] nvarchar(40) NOT NULL,
        [Index] int NOT NULL,
        [Formula] nvarchar(40) NOT NULL,
        [Base] nvarchar(40) NOT NULL,
        [Figures] nvarchar(max) NOT NULL,
        [Target] nvarchar(max) NULL,
        [State] nvarchar(40) NOT NULL,
        [Note] nvarchar(2000) NULL,
        [ReportedBy] nvarchar(200) NOT NULL,
        [ReportedById] uniqueidentifier NULL,
        [ReportedOn] date NOT NULL,
        [FirstReportedOn] date NOT NULL,
        [VerifiedBy] nvarchar(200) NULL,
        [VerifiedOn] date NULL,
        [ReturnReason] nvarchar(max) NULL,
        [CorrectionReason] nvarchar(max) NULL,
        [Corrections] int NOT NULL,
        [NonconformityId] uniqueidentifier NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_Measurements] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Measurements_ObjectiveSets_SetId] FOREIGN KEY ([SetId]) REFERENCES [ObjectiveSets] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Measurements_QualityObjectives_ObjectiveId] FOREIGN KEY ([ObjectiveId]) REFERENCES [QualityObjectives] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Measurements_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [MeasuringPlans] (
        [Id] uniqueidentifier NOT NULL,
        [SetId] uniqueidentifier NOT NULL,
        [ClosingDay] int NOT NULL,
        [MonthsEarlier] int NOT NULL,
        [ReportDays] int NOT NULL,
        [Ways] nvarchar(max) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_MeasuringPlans] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_MeasuringPlans_ObjectiveSets_SetId] FOREIGN KEY ([SetId]) REFERENCES [ObjectiveSets] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [NonconformityRules] (
        [Id] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Approval] nvarchar(40) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_NonconformityRules] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_NonconformityRules_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [NoticePreferences] (
        [Id] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [IsDigestOn] bit NOT NULL,
        [DigestHour] int NOT NULL,
        [Deliveries] nvarchar(max) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_NoticePreferences] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_NoticePreferences_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [Notices] (
        [Id] uniqueidentifier NOT NULL,
        [RecipientId] uniqueidentifier NOT NULL,
        [Code] nvarchar(100) NOT NULL,
        [Arguments] nvarchar(max) NOT NULL,
        [Address] nvarchar(300) NOT NULL,
        [SearchText] nvarchar(1000) NOT NULL,
        [ReadAt] datetime2(6) NULL,
        [IsMailDecided] bit NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_Notices] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Notices_Accounts_RecipientId] FOREIGN KEY ([RecipientId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [ObjectivePeriodClosings] (
        [Id] uniqueidentifier NOT NULL,
        [SetId] uniqueidentifier NOT NULL,
        [Year] int NOT NULL,
        [Length] nvarchar(40) NOT NULL,
        [Index] int NOT NULL,
        [IsClosed] bit NOT NULL,
        [ClosedBy] nvarchar(200) NULL,
        [ClosedOn] date NULL,
        [ReopenReason] nvarchar(max) NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_ObjectivePeriodClosings] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ObjectivePeriodClosings_ObjectiveSets_SetId] FOREIGN KEY ([SetId]) REFERENCES [ObjectiveSets] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [OutgoingMails] (
        [Id] uniqueidentifier NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Key] nvarchar(120) NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [ToName] nvarchar(200) NOT NULL,
        [ToAddress] nvarchar(256) NOT NULL,
        [Subject] nvarchar(300) NOT NULL,
        [Text] nvarchar(max) NOT NULL,
        [Html] nvarchar(max) NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [NextAttemptAt] datetime2(6) NULL,
        [SentAt] datetime2(6) NULL,
        [LeasedUntil] datetime2(6) NULL,
        [Failures] int NOT NULL,
        [Attempts] nvarchar(max) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_OutgoingMails] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_OutgoingMails_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [SimilarChecks] (
        [Id] uniqueidentifier NOT NULL,
        [NonconformityId] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [OtherUnitId] uniqueidentifier NOT NULL,
        [Question] nvarchar(max) NULL,
        [AskedBy] nvarchar(200) NOT NULL,
        [AskedOn] date NOT NULL,
        [IsFound] bit NULL,
        [Result] nvarchar(max) NULL,
        [CheckedBy] nvarchar(200) NULL,
        [CheckedOn] date NULL,
        [RaisedId] uniqueidentifier NULL,
        [RaisedNumber] nvarchar(40) NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_SimilarChecks] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SimilarChecks_Nonconformities_NonconformityId] FOREIGN KEY ([NonconformityId]) REFERENCES [Nonconformities] ([Id]),
        CONSTRAINT [FK_SimilarChecks_Units_OtherUnitId] FOREIGN KEY ([OtherUnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [AuditChecklistQuestions] (
        [Id] uniqueidentifier NOT NULL,
        [ChecklistId] uniqueidentifier NOT NULL,
        [Place] int NOT NULL,
        [Text] nvarchar(2000) NOT NULL,
        [Guidance] nvarchar(max) NULL,
        [Origin] nvarchar(40) NOT NULL,
        [OriginId] uniqueidentifier NULL,
        [ClauseId] uniqueidentifier NULL,
        [Reference] nvarchar(200) NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_AuditChecklistQuestions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AuditChecklistQuestions_AuditChecklists_ChecklistId] FOREIGN KEY ([ChecklistId]) REFERENCES [AuditChecklists] ([Id]),
        CONSTRAINT [FK_AuditChecklistQuestions_Clauses_ClauseId] FOREIGN KEY ([ClauseId]) REFERENCES [Clauses] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [Audits] (
        [Id] uniqueidentifier NOT NULL,
        [OwnerUnitId] uniqueidentifier NOT NULL,
        [ProgrammeId] uniqueidentifier NULL,
        [Year] int NOT NULL,
        [Sequence] int NOT NULL,
        [Number] nvarchar(40) NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Title] nvarchar(300) NOT NULL,
        [Purpose] nvarchar(max) NULL,
        [Scope] nvarchar(max) NULL,
        [Criteria] nvarchar(max) NULL,
        [StandardVersionId] uniqueidentifier NOT NULL,
        [StartsOn] date NOT NULL,
        [EndsOn] date NOT NULL,
        [DecisionNumber] nvarchar(200) NULL,
        [DecidedOn] date NULL,
        [PlanNumber] int NOT NULL,
        [NotifiedOn] date NULL,
        [NotifiedBy] nvarchar(200) NULL,
        [Conclusion] nvarchar(max) NULL,
        [Recommendations] nvarchar(max) NULL,
        [ReportIssuedOn] date NULL,
        [ReportIssuedBy] nvarchar(200) NULL,
        [ClosedOn] date NULL,
        [ClosedBy] nvarchar(200) NULL,
        [CancelReason] nvarchar(max) NULL,
        [SearchText] nvarchar(max) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_Audits] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Audits_AuditProgrammes_ProgrammeId] FOREIGN KEY ([ProgrammeId]) REFERENCES [AuditProgrammes] ([Id]),
        CONSTRAINT [FK_Audits_StandardVersions_StandardVersionId] FOREIGN KEY ([StandardVersionId]) REFERENCES [StandardVersions] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Audits_Units_OwnerUnitId] FOREIGN KEY ([OwnerUnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [AuditAgendaItems] (
        [Id] uniqueidentifier NOT NULL,
        [AuditId] uniqueidentifier NOT NULL,
        [Place] int NOT NULL,
        [Day] date NOT NULL,
        [From] time NOT NULL,
        [Until] time NOT NULL,
        [UnitId] uniqueidentifier NULL,
        [Topic] nvarchar(1000) NOT NULL,
        [ClauseIds] nvarchar(max) NOT NULL,
        [MemberIds] nvarchar(max) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_AuditAgendaItems] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AuditAgendaItems_Audits_AuditId] FOREIGN KEY ([AuditId]) REFERENCES [Audits] ([Id]),
        CONSTRAINT [FK_AuditAgendaItems_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [AuditFindings] (
        [Id] uniqueidentifier NOT NULL,
        [AuditId] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Sequence] int NOT NULL,
        [ClauseId] uniqueidentifier NULL,
        [QuestionId] uniqueidentifier NULL,
        [Grade] nvarchar(40) NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Statement] nvarchar(max) NOT NULL,
        [Evidence] nvarchar(max) NULL,
        [DocumentsSeen] nvarchar(max) NULL,
        [Interviewee] nvarchar(max) NULL,
        [LoggedById] uniqueidentifier NULL,
        [LoggedBy] nvarchar(200) NOT NULL,
        [LoggedAt] datetime2(6) NOT NULL,
        [Revision] int NOT NULL,
        [PhotoCount] int NOT NULL,
        [PresentedOn] date NULL,
        [AnswerDue] date NULL,
        [AnsweredBy] nvarchar(200) NULL,
        [AnsweredOn] date NULL,
        [DisputeReason] nvarchar(max) NULL,
        [Decision] nvarchar(max) NULL,
        [DecidedBy] nvarchar(200) NULL,
        [WithdrawReason] nvarchar(max) NULL,
        [IsConfirmedBySilence] bit NOT NULL,
        [NonconformityId] uniqueidentifier NULL,
        [SearchText] nvarchar(max) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_AuditFindings] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AuditFindings_Audits_AuditId] FOREIGN KEY ([AuditId]) REFERENCES [Audits] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AuditFindings_Clauses_ClauseId] FOREIGN KEY ([ClauseId]) REFERENCES [Clauses] ([Id]),
        CONSTRAINT [FK_AuditFindings_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [AuditLedgers] (
        [Id] uniqueidentifier NOT NULL,
        [AuditId] uniqueidentifier NOT NULL,
        [FindingCount] int NOT NULL,
        [Entries] int NOT NULL,
        [IsLocked] bit NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_AuditLedgers] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AuditLedgers_Audits_AuditId] FOREIGN KEY ([AuditId]) REFERENCES [Audits] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [AuditMeetings] (
        [Id] uniqueidentifier NOT NULL,
        [AuditId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [HeldAt] datetime2(6) NOT NULL,
        [Place] nvarchar(300) NOT NULL,
        [Notes] nvarchar(max) NULL,
        [Attendance] nvarchar(max) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_AuditMeetings] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AuditMeetings_Audits_AuditId] FOREIGN KEY ([AuditId]) REFERENCES [Audits] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [AuditMembers] (
        [Id] uniqueidentifier NOT NULL,
        [AuditId] uniqueidentifier NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [Position] nvarchar(300) NOT NULL,
        [Role] nvarchar(40) NOT NULL,
        [Place] int NOT NULL,
        [Competence] nvarchar(max) NULL,
        [OwnUnitIds] nvarchar(max) NOT NULL,
        [Exceptions] nvarchar(max) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_AuditMembers] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AuditMembers_Audits_AuditId] FOREIGN KEY ([AuditId]) REFERENCES [Audits] ([Id]),
        CONSTRAINT [FK_AuditMembers_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [AuditProgrammeEntries] (
        [Id] uniqueidentifier NOT NULL,
        [ProgrammeId] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Month] int NOT NULL,
        [ClauseIds] nvarchar(max) NOT NULL,
        [Procedures] nvarchar(max) NULL,
        [Note] nvarchar(max) NULL,
        [AuditId] uniqueidentifier NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_AuditProgrammeEntries] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AuditProgrammeEntries_AuditProgrammes_ProgrammeId] FOREIGN KEY ([ProgrammeId]) REFERENCES [AuditProgrammes] ([Id]),
        CONSTRAINT [FK_AuditProgrammeEntries_Audits_AuditId] FOREIGN KEY ([AuditId]) REFERENCES [Audits] ([Id]),
        CONSTRAINT [FK_AuditProgrammeEntries_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [AuditQuestions] (
        [Id] uniqueidentifier NOT NULL,
        [AuditId] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Place] int NOT NULL,
        [Text] nvarchar(2000) NOT NULL,
        [Guidance] nvarchar(max) NULL,
        [Origin] nvarchar(40) NOT NULL,
        [OriginId] uniqueidentifier NULL,
        [ClauseId] uniqueidentifier NULL,
        [Reference] nvarchar(200) NULL,
        [Verdict] nvarchar(40) NULL,
        [Evidence] nvarchar(max) NULL,
        [DocumentsSeen] nvarchar(max) NULL,
        [Interviewee] nvarchar(max) NULL,
        [AnsweredById] uniqueidentifier NULL,
        [AnsweredBy] nvarchar(200) NULL,
        [AnsweredAt] datetime2(6) NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_AuditQuestions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AuditQuestions_Audits_AuditId] FOREIGN KEY ([AuditId]) REFERENCES [Audits] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AuditQuestions_Clauses_ClauseId] FOREIGN KEY ([ClauseId]) REFERENCES [Clauses] ([Id]),
        CONSTRAINT [FK_AuditQuestions_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [AuditUnits] (
        [Id] uniqueidentifier NOT NULL,
        [AuditId] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Place] int NOT NULL,
        [VisitedOn] date NULL,
        [Remark] nvarchar(max) NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_AuditUnits] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AuditUnits_Audits_AuditId] FOREIGN KEY ([AuditId]) REFERENCES [Audits] ([Id]),
        CONSTRAINT [FK_AuditUnits_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [AuditFindingAddenda] (
        [Id] uniqueidentifier NOT NULL,
        [FindingId] uniqueidentifier NOT NULL,
        [AuditId] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Text] nvarchar(max) NOT NULL,
        [WrittenBy] nvarchar(200) NOT NULL,
        [WrittenOn] date NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_AuditFindingAddenda] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AuditFindingAddenda_AuditFindings_FindingId] FOREIGN KEY ([FindingId]) REFERENCES [AuditFindings] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE TABLE [AuditFindingPhotos] (
        [Id] uniqueidentifier NOT NULL,
        [FindingId] uniqueidentifier NOT NULL,
        [AuditId] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [FileId] uniqueidentifier NOT NULL,
        [TakenAt] datetime2(6) NOT NULL,
        [Latitude] float NULL,
        [Longitude] float NULL,
        [IsWithdrawn] bit NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_AuditFindingPhotos] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AuditFindingPhotos_AuditFindings_FindingId] FOREIGN KEY ([FindingId]) REFERENCES [AuditFindings] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AgencyForms_UnitId] ON [AgencyForms] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_AuditAgendaItems_AuditId] ON [AuditAgendaItems] ([AuditId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_AuditAgendaItems_UnitId] ON [AuditAgendaItems] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_AuditChecklistQuestions_ChecklistId] ON [AuditChecklistQuestions] ([ChecklistId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_AuditChecklistQuestions_ClauseId] ON [AuditChecklistQuestions] ([ClauseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_AuditChecklists_Code] ON [AuditChecklists] ([Code]) WHERE [Code] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_AuditChecklists_OwnerUnitId] ON [AuditChecklists] ([OwnerUnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_AuditFindingAddenda_FindingId] ON [AuditFindingAddenda] ([FindingId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_AuditFindingPhotos_AuditId] ON [AuditFindingPhotos] ([AuditId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_AuditFindingPhotos_FindingId] ON [AuditFindingPhotos] ([FindingId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AuditFindings_AuditId_Sequence] ON [AuditFindings] ([AuditId], [Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_AuditFindings_ClauseId] ON [AuditFindings] ([ClauseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_AuditFindings_UnitId_State] ON [AuditFindings] ([UnitId], [State]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AuditLedgers_AuditId] ON [AuditLedgers] ([AuditId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AuditMeetings_AuditId_Kind] ON [AuditMeetings] ([AuditId], [Kind]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AuditMembers_AuditId_PersonId] ON [AuditMembers] ([AuditId], [PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_AuditMembers_PersonId] ON [AuditMembers] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_AuditorCompetences_PersonId] ON [AuditorCompetences] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_AuditProgrammeEntries_AuditId] ON [AuditProgrammeEntries] ([AuditId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AuditProgrammeEntries_ProgrammeId_UnitId_Month] ON [AuditProgrammeEntries] ([ProgrammeId], [UnitId], [Month]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_AuditProgrammeEntries_UnitId] ON [AuditProgrammeEntries] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AuditProgrammes_OwnerUnitId_Year] ON [AuditProgrammes] ([OwnerUnitId], [Year]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_AuditProgrammes_StandardVersionId] ON [AuditProgrammes] ([StandardVersionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_AuditQuestions_AuditId_UnitId_Place] ON [AuditQuestions] ([AuditId], [UnitId], [Place]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_AuditQuestions_ClauseId] ON [AuditQuestions] ([ClauseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_AuditQuestions_UnitId] ON [AuditQuestions] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Audits_OwnerUnitId_Year_Sequence] ON [Audits] ([OwnerUnitId], [Year], [Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_Audits_ProgrammeId] ON [Audits] ([ProgrammeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_Audits_StandardVersionId] ON [Audits] ([StandardVersionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AuditUnits_AuditId_UnitId] ON [AuditUnits] ([AuditId], [UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_AuditUnits_UnitId] ON [AuditUnits] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CalendarKeys_AccountId] ON [CalendarKeys] ([AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CalendarKeys_Hash] ON [CalendarKeys] ([Hash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE UNIQUE INDEX [IX_DigestMarks_AccountId] ON [DigestMarks] ([AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE UNIQUE INDEX [IX_EscalationLadders_UnitId_Kind] ON [EscalationLadders] ([UnitId], [Kind]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_EscalationSteps_PageId] ON [EscalationSteps] ([PageId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE UNIQUE INDEX [IX_EscalationSteps_RecordId_Kind_Due_Days] ON [EscalationSteps] ([RecordId], [Kind], [Due], [Days]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_EscalationSteps_UnitId_TakenAt] ON [EscalationSteps] ([UnitId], [TakenAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE UNIQUE INDEX [IX_JobPlans_Name] ON [JobPlans] ([Name]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_JobRuns_Name_StartedAt] ON [JobRuns] ([Name], [StartedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Measurements_ObjectiveId_UnitId_Length_Index] ON [Measurements] ([ObjectiveId], [UnitId], [Length], [Index]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_Measurements_SetId] ON [Measurements] ([SetId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_Measurements_UnitId] ON [Measurements] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE UNIQUE INDEX [IX_MeasuringPlans_SetId] ON [MeasuringPlans] ([SetId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE UNIQUE INDEX [IX_NonconformityRules_UnitId] ON [NonconformityRules] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE UNIQUE INDEX [IX_NoticePreferences_AccountId] ON [NoticePreferences] ([AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_Notices_IsMailDecided] ON [Notices] ([IsMailDecided]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_Notices_RecipientId_ReadAt] ON [Notices] ([RecipientId], [ReadAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ObjectivePeriodClosings_SetId_Length_Index] ON [ObjectivePeriodClosings] ([SetId], [Length], [Index]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_OutgoingMails_AccountId] ON [OutgoingMails] ([AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE UNIQUE INDEX [IX_OutgoingMails_Key] ON [OutgoingMails] ([Key]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_OutgoingMails_State_NextAttemptAt] ON [OutgoingMails] ([State], [NextAttemptAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE UNIQUE INDEX [IX_SimilarChecks_NonconformityId_OtherUnitId] ON [SimilarChecks] ([NonconformityId], [OtherUnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    CREATE INDEX [IX_SimilarChecks_OtherUnitId] ON [SimilarChecks] ([OtherUnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    ALTER TABLE [CorrectiveActions] ADD CONSTRAINT [FK_CorrectiveActions_People_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [People] ([Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122052716_AuditsAndResults'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122052716_AuditsAndResults', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    DROP INDEX [IX_ObjectiveSets_OwnerUnitId_InForceYear] ON [ObjectiveSets];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    ALTER TABLE [QualityObjectives] ADD [PolicyLineId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    ALTER TABLE [ObjectiveSets] ADD [IsOwn] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    ALTER TABLE [ObjectiveSets] ADD [ReturnReason] nvarchar(2000) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE TABLE [ManagementReviews] (
        [Id] uniqueidentifier NOT NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [Year] int NOT NULL,
        [Sequence] int NOT NULL,
        [Number] nvarchar(40) NOT NULL,
        [Title] nvarchar(300) NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [HeldOn] date NOT NULL,
        [StartsAt] time NOT NULL,
        [Place] nvarchar(300) NOT NULL,
        [ChairId] uniqueidentifier NULL,
        [ChairName] nvarchar(200) NOT NULL,
        [ChairPost] nvarchar(200) NOT NULL,
        [SecretaryId] uniqueidentifier NULL,
        [SecretaryName] nvarchar(200) NOT NULL,
        [SecretaryPost] nvarchar(200) NOT NULL,
        [From] date NOT NULL,
        [Until] date NOT NULL,
        [ContributionsDue] date NOT NULL,
        [PlannedBy] nvarchar(200) NOT NULL,
        [OpenedAt] datetime2(6) NULL,
        [ContributionsClosedAt] datetime2(6) NULL,
        [FrozenAt] datetime2(6) NULL,
        [FrozenBy] nvarchar(200) NULL,
        [UnfreezeReason] nvarchar(1000) NULL,
        [StartedAt] datetime2(6) NULL,
        [EndedAt] datetime2(6) NULL,
        [SignedAt] datetime2(6) NULL,
        [ClosedAt] datetime2(6) NULL,
        [CancelReason] nvarchar(1000) NULL,
        [CancelledBy] nvarchar(200) NULL,
        [DraftNumber] int NOT NULL,
        [Conclusion] nvarchar(max) NULL,
        [Effectiveness] nvarchar(40) NULL,
        [EffectivenessWords] nvarchar(max) NULL,
        [EffectivenessBy] nvarchar(200) NULL,
        [EffectivenessAt] datetime2(6) NULL,
        [SearchText] nvarchar(max) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_ManagementReviews] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ManagementReviews_People_ChairId] FOREIGN KEY ([ChairId]) REFERENCES [People] ([Id]),
        CONSTRAINT [FK_ManagementReviews_People_SecretaryId] FOREIGN KEY ([SecretaryId]) REFERENCES [People] ([Id]),
        CONSTRAINT [FK_ManagementReviews_Units_AgencyId] FOREIGN KEY ([AgencyId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE TABLE [OneStopMappings] (
        [Id] uniqueidentifier NOT NULL,
        [OwnerUnitId] uniqueidentifier NOT NULL,
        [Columns] nvarchar(max) NOT NULL,
        [Units] nvarchar(max) NOT NULL,
        [UsedOn] date NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_OneStopMappings] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_OneStopMappings_Units_OwnerUnitId] FOREIGN KEY ([OwnerUnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE TABLE [QualityPolicies] (
        [Id] uniqueidentifier NOT NULL,
        [OwnerUnitId] uniqueidentifier NOT NULL,
        [Edition] int NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Motto] nvarchar(max) NOT NULL,
        [Opening] nvarchar(max) NOT NULL,
        [Lines] nvarchar(max) NOT NULL,
        [DecisionNumber] nvarchar(100) NULL,
        [DecidedOn] date NULL,
        [SupersededOn] date NULL,
        [InForceFor] uniqueidentifier NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_QualityPolicies] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_QualityPolicies_Units_OwnerUnitId] FOREIGN KEY ([OwnerUnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE TABLE [ManagementReviewComments] (
        [Id] uniqueidentifier NOT NULL,
        [ReviewId] uniqueidentifier NOT NULL,
        [Text] nvarchar(max) NOT NULL,
        [GivenBy] nvarchar(200) NOT NULL,
        [GivenById] uniqueidentifier NULL,
        [GivenAt] datetime2(6) NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Answer] nvarchar(max) NULL,
        [AnsweredBy] nvarchar(200) NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_ManagementReviewComments] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ManagementReviewComments_ManagementReviews_ReviewId] FOREIGN KEY ([ReviewId]) REFERENCES [ManagementReviews] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE TABLE [ManagementReviewInputs] (
        [Id] uniqueidentifier NOT NULL,
        [ReviewId] uniqueidentifier NOT NULL,
        [Topic] nvarchar(40) NOT NULL,
        [Place] int NOT NULL,
        [Minutes] int NOT NULL,
        [OwnerUnitId] uniqueidentifier NULL,
        [OwnerId] uniqueidentifier NULL,
        [Text] nvarchar(max) NULL,
        [NoneBecause] nvarchar(1000) NULL,
        [Frozen] nvarchar(max) NULL,
        [FrozenHash] nvarchar(64) NULL,
        [Discussion] nvarchar(max) NULL,
        [Conclusion] nvarchar(max) NULL,
        [SpentSeconds] int NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_ManagementReviewInputs] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ManagementReviewInputs_ManagementReviews_ReviewId] FOREIGN KEY ([ReviewId]) REFERENCES [ManagementReviews] ([Id]),
        CONSTRAINT [FK_ManagementReviewInputs_People_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [People] ([Id]),
        CONSTRAINT [FK_ManagementReviewInputs_Units_OwnerUnitId] FOREIGN KEY ([OwnerUnitId]) REFERENCES [Units] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE TABLE [ManagementReviewMinutes] (
        [Id] uniqueidentifier NOT NULL,
        [ReviewId] uniqueidentifier NOT NULL,
        [Opening] nvarchar(max) NULL,
        [Remarks] nvarchar(max) NULL,
        [Closing] nvarchar(max) NULL,
        [FileId] uniqueidentifier NULL,
        [Sha256] nvarchar(64) NULL,
        [ContentSha256] nvarchar(64) NULL,
        [PutAt] datetime2(6) NULL,
        [PutBy] nvarchar(200) NULL,
        [SignedAt] datetime2(6) NULL,
        [Edition] int NOT NULL,
        [OfferedAt] datetime2(6) NULL,
        [TakenBackBecause] nvarchar(1000) NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_ManagementReviewMinutes] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ManagementReviewMinutes_ManagementReviews_ReviewId] FOREIGN KEY ([ReviewId]) REFERENCES [ManagementReviews] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE TABLE [ManagementReviewParticipants] (
        [Id] uniqueidentifier NOT NULL,
        [ReviewId] uniqueidentifier NOT NULL,
        [PersonId] uniqueidentifier NULL,
        [UnitId] uniqueidentifier NULL,
        [Name] nvarchar(200) NOT NULL,
        [Post] nvarchar(200) NOT NULL,
        [Role] nvarchar(40) NOT NULL,
        [PresentAt] datetime2(6) NULL,
        [ExcusedBecause] nvarchar(1000) NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_ManagementReviewParticipants] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ManagementReviewParticipants_ManagementReviews_ReviewId] FOREIGN KEY ([ReviewId]) REFERENCES [ManagementReviews] ([Id]),
        CONSTRAINT [FK_ManagementReviewParticipants_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]),
        CONSTRAINT [FK_ManagementReviewParticipants_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE TABLE [PolicyReadings] (
        [Id] uniqueidentifier NOT NULL,
        [PolicyId] uniqueidentifier NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [PersonName] nvarchar(200) NOT NULL,
        [NotedBy] nvarchar(200) NOT NULL,
        [IsOwn] bit NOT NULL,
        [ReadOn] date NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_PolicyReadings] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PolicyReadings_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PolicyReadings_QualityPolicies_PolicyId] FOREIGN KEY ([PolicyId]) REFERENCES [QualityPolicies] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PolicyReadings_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE TABLE [ManagementReviewContributions] (
        [Id] uniqueidentifier NOT NULL,
        [ReviewId] uniqueidentifier NOT NULL,
        [InputId] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Question] nvarchar(1000) NULL,
        [Text] nvarchar(max) NULL,
        [GivenAt] datetime2(6) NULL,
        [GivenBy] nvarchar(200) NULL,
        [ReturnReason] nvarchar(1000) NULL,
        [IsFrozen] bit NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_ManagementReviewContributions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ManagementReviewContributions_ManagementReviewInputs_InputId] FOREIGN KEY ([InputId]) REFERENCES [ManagementReviewInputs] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ManagementReviewContributions_ManagementReviews_ReviewId] FOREIGN KEY ([ReviewId]) REFERENCES [ManagementReviews] ([Id]),
        CONSTRAINT [FK_ManagementReviewContributions_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE TABLE [ManagementReviewDecisions] (
        [Id] uniqueidentifier NOT NULL,
        [ReviewId] uniqueidentifier NOT NULL,
        [InputId] uniqueidentifier NULL,
        [Sequence] int NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Text] nvarchar(max) NOT NULL,
        [OwnerId] uniqueidentifier NULL,
        [OwnerName] nvarchar(200) NULL,
        [OwnerUnitId] uniqueidentifier NULL,
        [Due] date NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_ManagementReviewDecisions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ManagementReviewDecisions_ManagementReviewInputs_InputId] FOREIGN KEY ([InputId]) REFERENCES [ManagementReviewInputs] ([Id]),
        CONSTRAINT [FK_ManagementReviewDecisions_ManagementReviews_ReviewId] FOREIGN KEY ([ReviewId]) REFERENCES [ManagementReviews] ([Id]),
        CONSTRAINT [FK_ManagementReviewDecisions_People_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [People] ([Id]),
        CONSTRAINT [FK_ManagementReviewDecisions_Units_OwnerUnitId] FOREIGN KEY ([OwnerUnitId]) REFERENCES [Units] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE TABLE [ManagementReviewStages] (
        [Id] uniqueidentifier NOT NULL,
        [ReviewId] uniqueidentifier NOT NULL,
        [Slide] nvarchar(40) NOT NULL,
        [InputId] uniqueidentifier NULL,
        [IsFrozenView] bit NOT NULL,
        [Drill] nvarchar(200) NULL,
        [IsBlank] bit NOT NULL,
        [ItemStartedAt] datetime2(6) NULL,
        [PausedAt] datetime2(6) NULL,
        [Times] nvarchar(max) NOT NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_ManagementReviewStages] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ManagementReviewStages_ManagementReviewInputs_InputId] FOREIGN KEY ([InputId]) REFERENCES [ManagementReviewInputs] ([Id]),
        CONSTRAINT [FK_ManagementReviewStages_ManagementReviews_ReviewId] FOREIGN KEY ([ReviewId]) REFERENCES [ManagementReviews] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE TABLE [ManagementReviewSignatures] (
        [Id] uniqueidentifier NOT NULL,
        [MinutesId] uniqueidentifier NOT NULL,
        [ReviewId] uniqueidentifier NOT NULL,
        [Edition] int NOT NULL,
        [Role] nvarchar(40) NOT NULL,
        [Way] nvarchar(40) NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [Sha256] nvarchar(64) NOT NULL,
        [GivenAt] datetime2(6) NOT NULL,
        [GivenBy] nvarchar(200) NOT NULL,
        [GivenById] uniqueidentifier NULL,
        [FileId] uniqueidentifier NULL,
        [FileSha256] nvarchar(64) NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        CONSTRAINT [PK_ManagementReviewSignatures] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ManagementReviewSignatures_ManagementReviewMinutes_MinutesId] FOREIGN KEY ([MinutesId]) REFERENCES [ManagementReviewMinutes] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE TABLE [ManagementReviewActions] (
        [Id] uniqueidentifier NOT NULL,
        [ReviewId] uniqueidentifier NOT NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [DecisionId] uniqueidentifier NOT NULL,
        [Place] int NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Content] nvarchar(max) NOT NULL,
        [SearchText] nvarchar(max) NOT NULL,
        [DropReason] nvarchar(max) NULL,
        [DroppedBy] nvarchar(200) NULL,
        [DroppedOn] date NULL,
        [Version] int NOT NULL,
        [CreatedAt] datetime2(6) NOT NULL,
        [ChangedAt] datetime2(6) NOT NULL,
        [OwnerId] uniqueidentifier NULL,
        [OwnerName] nvarchar(200) NOT NULL,
        [Due] date NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Percent] int NOT NULL,
        [Note] nvarchar(max) NULL,
        [ReportedBy] nvarchar(200) NULL,
        [ReportedAt] datetime2(6) NULL,
        [DoneOn] date NULL,
        [DoneByIds] nvarchar(2000) NOT NULL,
        [EvidenceCount] int NOT NULL,
        [VerifiedBy] nvarchar(200) NULL,
        [VerifiedOn] date NULL,
        [VerificationNote] nvarchar(max) NULL,
        [ReturnReason] nvarchar(max) NULL,
        [Extension] nvarchar(40) NOT NULL,
        [ExtensionTo] date NULL,
        [ExtensionReason] nvarchar(max) NULL,
        [ExtensionAskedBy] nvarchar(200) NULL,
        [ExtensionAskedById] uniqueidentifier NULL,
        [ExtensionAnswer] nvarchar(max) NULL,
        [ExtensionDecidedBy] nvarchar(200) NULL,
        CONSTRAINT [PK_ManagementReviewActions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ManagementReviewActions_ManagementReviewDecisions_DecisionId] FOREIGN KEY ([DecisionId]) REFERENCES [ManagementReviewDecisions] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ManagementReviewActions_ManagementReviews_ReviewId] FOREIGN KEY ([ReviewId]) REFERENCES [ManagementReviews] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ManagementReviewActions_People_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [People] ([Id]),
        CONSTRAINT [FK_ManagementReviewActions_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_ObjectiveSets_OwnerUnitId_IsOwn_InForceYear] ON [ObjectiveSets] ([OwnerUnitId], [IsOwn], [InForceYear]) WHERE [InForceYear] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE INDEX [IX_ManagementReviewActions_DecisionId] ON [ManagementReviewActions] ([DecisionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE INDEX [IX_ManagementReviewActions_OwnerId_State] ON [ManagementReviewActions] ([OwnerId], [State]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ManagementReviewActions_ReviewId_Place] ON [ManagementReviewActions] ([ReviewId], [Place]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE INDEX [IX_ManagementReviewActions_UnitId_State] ON [ManagementReviewActions] ([UnitId], [State]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE INDEX [IX_ManagementReviewComments_ReviewId] ON [ManagementReviewComments] ([ReviewId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ManagementReviewContributions_InputId_UnitId] ON [ManagementReviewContributions] ([InputId], [UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE INDEX [IX_ManagementReviewContributions_ReviewId] ON [ManagementReviewContributions] ([ReviewId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE INDEX [IX_ManagementReviewContributions_UnitId] ON [ManagementReviewContributions] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE INDEX [IX_ManagementReviewDecisions_InputId] ON [ManagementReviewDecisions] ([InputId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE INDEX [IX_ManagementReviewDecisions_OwnerId] ON [ManagementReviewDecisions] ([OwnerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE INDEX [IX_ManagementReviewDecisions_OwnerUnitId] ON [ManagementReviewDecisions] ([OwnerUnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE INDEX [IX_ManagementReviewDecisions_ReviewId] ON [ManagementReviewDecisions] ([ReviewId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE INDEX [IX_ManagementReviewInputs_OwnerId] ON [ManagementReviewInputs] ([OwnerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE INDEX [IX_ManagementReviewInputs_OwnerUnitId] ON [ManagementReviewInputs] ([OwnerUnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ManagementReviewInputs_ReviewId_Topic] ON [ManagementReviewInputs] ([ReviewId], [Topic]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ManagementReviewMinutes_ReviewId] ON [ManagementReviewMinutes] ([ReviewId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE INDEX [IX_ManagementReviewParticipants_PersonId] ON [ManagementReviewParticipants] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_ManagementReviewParticipants_ReviewId_PersonId] ON [ManagementReviewParticipants] ([ReviewId], [PersonId]) WHERE [PersonId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE INDEX [IX_ManagementReviewParticipants_UnitId] ON [ManagementReviewParticipants] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ManagementReviews_AgencyId_Year_Sequence] ON [ManagementReviews] ([AgencyId], [Year], [Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE INDEX [IX_ManagementReviews_ChairId] ON [ManagementReviews] ([ChairId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE INDEX [IX_ManagementReviews_SecretaryId] ON [ManagementReviews] ([SecretaryId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ManagementReviewSignatures_MinutesId_Edition_Role] ON [ManagementReviewSignatures] ([MinutesId], [Edition], [Role]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE INDEX [IX_ManagementReviewStages_InputId] ON [ManagementReviewStages] ([InputId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ManagementReviewStages_ReviewId] ON [ManagementReviewStages] ([ReviewId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE UNIQUE INDEX [IX_OneStopMappings_OwnerUnitId] ON [OneStopMappings] ([OwnerUnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE INDEX [IX_PolicyReadings_PersonId] ON [PolicyReadings] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE UNIQUE INDEX [IX_PolicyReadings_PolicyId_PersonId] ON [PolicyReadings] ([PolicyId], [PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE INDEX [IX_PolicyReadings_UnitId] ON [PolicyReadings] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_QualityPolicies_InForceFor] ON [QualityPolicies] ([InForceFor]) WHERE [InForceFor] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    CREATE INDEX [IX_QualityPolicies_OwnerUnitId_Edition] ON [QualityPolicies] ([OwnerUnitId], [Edition]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082830_Reviews'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122082830_Reviews', N'10.0.14');
END;

COMMIT;
GO
