using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IsoIntranet.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Reviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ObjectiveSets_OwnerUnitId_InForceYear",
                table: "ObjectiveSets");

            migrationBuilder.AddColumn<Guid>(
                name: "PolicyLineId",
                table: "QualityObjectives",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsOwn",
                table: "ObjectiveSets",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "ReturnReason",
                table: "ObjectiveSets",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ManagementReviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    StartsAt = table.Column<TimeOnly>(type: "time", nullable: false),
                    Place = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    ChairId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ChairName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ChairPost = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SecretaryId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SecretaryName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SecretaryPost = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    ContributionsDue = table.Column<DateOnly>(type: "date", nullable: false),
                    PlannedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    ContributionsClosedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    FrozenAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    FrozenBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    UnfreezeReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    StartedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    SignedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    CancelReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    CancelledBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    DraftNumber = table.Column<int>(type: "int", nullable: false),
                    Conclusion = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Effectiveness = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    EffectivenessWords = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    EffectivenessBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    EffectivenessAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    SearchText = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ManagementReviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ManagementReviews_People_ChairId",
                        column: x => x.ChairId,
                        principalTable: "People",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ManagementReviews_People_SecretaryId",
                        column: x => x.SecretaryId,
                        principalTable: "People",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ManagementReviews_Units_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OneStopMappings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OwnerUnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Columns = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Units = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    UsedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OneStopMappings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OneStopMappings_Units_OwnerUnitId",
                        column: x => x.OwnerUnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "QualityPolicies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OwnerUnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Edition = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Motto = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Opening = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Lines = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    DecisionNumber = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SupersededOn = table.Column<DateOnly>(type: "date", nullable: true),
                    InForceFor = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QualityPolicies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QualityPolicies_Units_OwnerUnitId",
                        column: x => x.OwnerUnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ManagementReviewComments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    GivenBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    GivenById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    GivenAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    AnsweredBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ManagementReviewComments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ManagementReviewComments_ManagementReviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "ManagementReviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ManagementReviewInputs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Topic = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Place = table.Column<int>(type: "int", nullable: false),
                    Minutes = table.Column<int>(type: "int", nullable: false),
                    OwnerUnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    NoneBecause = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Frozen = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    FrozenHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Discussion = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Conclusion = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    SpentSeconds = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ManagementReviewInputs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ManagementReviewInputs_ManagementReviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "ManagementReviews",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ManagementReviewInputs_People_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "People",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ManagementReviewInputs_Units_OwnerUnitId",
                        column: x => x.OwnerUnitId,
                        principalTable: "Units",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ManagementReviewMinutes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Opening = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Remarks = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Closing = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    ContentSha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    PutAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    PutBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SignedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    Edition = table.Column<int>(type: "int", nullable: false),
                    OfferedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    TakenBackBecause = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ManagementReviewMinutes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ManagementReviewMinutes_ManagementReviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "ManagementReviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ManagementReviewParticipants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Post = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PresentAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    ExcusedBecause = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ManagementReviewParticipants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ManagementReviewParticipants_ManagementReviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "ManagementReviews",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ManagementReviewParticipants_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ManagementReviewParticipants_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PolicyReadings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PolicyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    NotedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    IsOwn = table.Column<bool>(type: "bit", nullable: false),
                    ReadOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicyReadings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PolicyReadings_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PolicyReadings_QualityPolicies_PolicyId",
                        column: x => x.PolicyId,
                        principalTable: "QualityPolicies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PolicyReadings_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ManagementReviewContributions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InputId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Question = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    GivenAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    GivenBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ReturnReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    IsFrozen = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ManagementReviewContributions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ManagementReviewContributions_ManagementReviewInputs_InputId",
                        column: x => x.InputId,
                        principalTable: "ManagementReviewInputs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ManagementReviewContributions_ManagementReviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "ManagementReviews",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ManagementReviewContributions_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ManagementReviewDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InputId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OwnerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    OwnerUnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Due = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ManagementReviewDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ManagementReviewDecisions_ManagementReviewInputs_InputId",
                        column: x => x.InputId,
                        principalTable: "ManagementReviewInputs",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ManagementReviewDecisions_ManagementReviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "ManagementReviews",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ManagementReviewDecisions_People_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "People",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ManagementReviewDecisions_Units_OwnerUnitId",
                        column: x => x.OwnerUnitId,
                        principalTable: "Units",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ManagementReviewStages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Slide = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    InputId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsFrozenView = table.Column<bool>(type: "bit", nullable: false),
                    Drill = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    IsBlank = table.Column<bool>(type: "bit", nullable: false),
                    ItemStartedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    PausedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    Times = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ManagementReviewStages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ManagementReviewStages_ManagementReviewInputs_InputId",
                        column: x => x.InputId,
                        principalTable: "ManagementReviewInputs",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ManagementReviewStages_ManagementReviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "ManagementReviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ManagementReviewSignatures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MinutesId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Edition = table.Column<int>(type: "int", nullable: false),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Way = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    GivenAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    GivenBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    GivenById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    FileSha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ManagementReviewSignatures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ManagementReviewSignatures_ManagementReviewMinutes_MinutesId",
                        column: x => x.MinutesId,
                        principalTable: "ManagementReviewMinutes",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ManagementReviewActions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Place = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    SearchText = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    DropReason = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    DroppedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    DroppedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OwnerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Percent = table.Column<int>(type: "int", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ReportedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ReportedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DoneByIds = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    EvidenceCount = table.Column<int>(type: "int", nullable: false),
                    VerifiedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    VerifiedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    VerificationNote = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ReturnReason = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Extension = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ExtensionTo = table.Column<DateOnly>(type: "date", nullable: true),
                    ExtensionReason = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ExtensionAskedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ExtensionAskedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ExtensionAnswer = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ExtensionDecidedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ManagementReviewActions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ManagementReviewActions_ManagementReviewDecisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "ManagementReviewDecisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ManagementReviewActions_ManagementReviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "ManagementReviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ManagementReviewActions_People_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "People",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ManagementReviewActions_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ObjectiveSets_OwnerUnitId_IsOwn_InForceYear",
                table: "ObjectiveSets",
                columns: new[] { "OwnerUnitId", "IsOwn", "InForceYear" },
                unique: true,
                filter: "[InForceYear] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ManagementReviewActions_DecisionId",
                table: "ManagementReviewActions",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_ManagementReviewActions_OwnerId_State",
                table: "ManagementReviewActions",
                columns: new[] { "OwnerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_ManagementReviewActions_ReviewId_Place",
                table: "ManagementReviewActions",
                columns: new[] { "ReviewId", "Place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ManagementReviewActions_UnitId_State",
                table: "ManagementReviewActions",
                columns: new[] { "UnitId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_ManagementReviewComments_ReviewId",
                table: "ManagementReviewComments",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_ManagementReviewContributions_InputId_UnitId",
                table: "ManagementReviewContributions",
                columns: new[] { "InputId", "UnitId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ManagementReviewContributions_ReviewId",
                table: "ManagementReviewContributions",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_ManagementReviewContributions_UnitId",
                table: "ManagementReviewContributions",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_ManagementReviewDecisions_InputId",
                table: "ManagementReviewDecisions",
                column: "InputId");

            migrationBuilder.CreateIndex(
                name: "IX_ManagementReviewDecisions_OwnerId",
                table: "ManagementReviewDecisions",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_ManagementReviewDecisions_OwnerUnitId",
                table: "ManagementReviewDecisions",
                column: "OwnerUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_ManagementReviewDecisions_ReviewId",
                table: "ManagementReviewDecisions",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_ManagementReviewInputs_OwnerId",
                table: "ManagementReviewInputs",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_ManagementReviewInputs_OwnerUnitId",
                table: "ManagementReviewInputs",
                column: "OwnerUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_ManagementReviewInputs_ReviewId_Topic",
                table: "ManagementReviewInputs",
                columns: new[] { "ReviewId", "Topic" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ManagementReviewMinutes_ReviewId",
                table: "ManagementReviewMinutes",
                column: "ReviewId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ManagementReviewParticipants_PersonId",
                table: "ManagementReviewParticipants",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ManagementReviewParticipants_ReviewId_PersonId",
                table: "ManagementReviewParticipants",
                columns: new[] { "ReviewId", "PersonId" },
                unique: true,
                filter: "[PersonId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ManagementReviewParticipants_UnitId",
                table: "ManagementReviewParticipants",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_ManagementReviews_AgencyId_Year_Sequence",
                table: "ManagementReviews",
                columns: new[] { "AgencyId", "Year", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ManagementReviews_ChairId",
                table: "ManagementReviews",
                column: "ChairId");

            migrationBuilder.CreateIndex(
                name: "IX_ManagementReviews_SecretaryId",
                table: "ManagementReviews",
                column: "SecretaryId");

            migrationBuilder.CreateIndex(
                name: "IX_ManagementReviewSignatures_MinutesId_Edition_Role",
                table: "ManagementReviewSignatures",
                columns: new[] { "MinutesId", "Edition", "Role" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ManagementReviewStages_InputId",
                table: "ManagementReviewStages",
                column: "InputId");

            migrationBuilder.CreateIndex(
                name: "IX_ManagementReviewStages_ReviewId",
                table: "ManagementReviewStages",
                column: "ReviewId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OneStopMappings_OwnerUnitId",
                table: "OneStopMappings",
                column: "OwnerUnitId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PolicyReadings_PersonId",
                table: "PolicyReadings",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PolicyReadings_PolicyId_PersonId",
                table: "PolicyReadings",
                columns: new[] { "PolicyId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PolicyReadings_UnitId",
                table: "PolicyReadings",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_QualityPolicies_InForceFor",
                table: "QualityPolicies",
                column: "InForceFor",
                unique: true,
                filter: "[InForceFor] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_QualityPolicies_OwnerUnitId_Edition",
                table: "QualityPolicies",
                columns: new[] { "OwnerUnitId", "Edition" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ManagementReviewActions");

            migrationBuilder.DropTable(
                name: "ManagementReviewComments");

            migrationBuilder.DropTable(
                name: "ManagementReviewContributions");

            migrationBuilder.DropTable(
                name: "ManagementReviewParticipants");

            migrationBuilder.DropTable(
                name: "ManagementReviewSignatures");

            migrationBuilder.DropTable(
                name: "ManagementReviewStages");

            migrationBuilder.DropTable(
                name: "OneStopMappings");

            migrationBuilder.DropTable(
                name: "PolicyReadings");

            migrationBuilder.DropTable(
                name: "ManagementReviewDecisions");

            migrationBuilder.DropTable(
                name: "ManagementReviewMinutes");

            migrationBuilder.DropTable(
                name: "QualityPolicies");

            migrationBuilder.DropTable(
                name: "ManagementReviewInputs");

            migrationBuilder.DropTable(
                name: "ManagementReviews");

            migrationBuilder.DropIndex(
                name: "IX_ObjectiveSets_OwnerUnitId_IsOwn_InForceYear",
                table: "ObjectiveSets");

            migrationBuilder.DropColumn(
                name: "PolicyLineId",
                table: "QualityObjectives");

            migrationBuilder.DropColumn(
                name: "IsOwn",
                table: "ObjectiveSets");

            migrationBuilder.DropColumn(
                name: "ReturnReason",
                table: "ObjectiveSets");

            migrationBuilder.CreateIndex(
                name: "IX_ObjectiveSets_OwnerUnitId_InForceYear",
                table: "ObjectiveSets",
                columns: new[] { "OwnerUnitId", "InForceYear" },
                unique: true,
                filter: "[InForceYear] IS NOT NULL");
        }
    }
}
