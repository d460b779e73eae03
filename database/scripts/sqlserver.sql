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
