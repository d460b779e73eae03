using System.Globalization;
using IsoIntranet.Features.ManagementReviews.Actions;
using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Platform.Reviewing;
using IsoIntranet.Platform.Tracking;

namespace IsoIntranet.Features.ManagementReviews.Papers;

/// <summary>Words of reviews as papers print them: in Vietnamese, whatever the reader's language, in the terms of TCVN ISO 9001:2015.</summary>
internal static class ReviewTerms
{
    public static string Of(ReviewTopic topic) => topic switch
    {
        ReviewTopic.PreviousActions => "Tình trạng của các hành động từ các cuộc xem xét trước",
        ReviewTopic.Changes => "Những thay đổi của các vấn đề bên ngoài và nội bộ liên quan đến Hệ thống quản lý chất lượng",
        ReviewTopic.Satisfaction => "Sự thỏa mãn của khách hàng và thông tin phản hồi từ các bên quan tâm",
        ReviewTopic.Objectives => "Mức độ thực hiện các mục tiêu chất lượng",
        ReviewTopic.Processes => "Kết quả thực hiện quá trình và sự phù hợp của sản phẩm, dịch vụ",
        ReviewTopic.Nonconformities => "Sự không phù hợp và hành động khắc phục",
        ReviewTopic.Monitoring => "Kết quả theo dõi và đo lường",
        ReviewTopic.Audits => "Kết quả đánh giá",
        ReviewTopic.ExternalProviders => "Kết quả thực hiện của nhà cung cấp bên ngoài",
        ReviewTopic.Resources => "Sự đầy đủ của nguồn lực",
        ReviewTopic.Risks => "Hiệu lực của các hành động giải quyết rủi ro và cơ hội",
        _ => "Cơ hội cải tiến",
    };

    public static string Of(DecisionKind kind) => kind switch
    {
        DecisionKind.Improvement => "Các cơ hội cải tiến",
        DecisionKind.SystemChange => "Nhu cầu thay đổi Hệ thống quản lý chất lượng",
        _ => "Nhu cầu về nguồn lực",
    };

    public static string Of(ParticipantRole role) => role switch
    {
        ParticipantRole.Chair => "Chủ trì",
        ParticipantRole.Secretary => "Thư ký",
        ParticipantRole.Guest => "Khách mời",
        _ => "Thành viên",
    };

    public static string Of(ReviewAction action) => action.IsDropped ? "Không thực hiện" : action.State switch
    {
        TrackedActionState.Planned => "Chưa thực hiện",
        TrackedActionState.InProgress => "Đang thực hiện",
        TrackedActionState.Done => "Chờ xác minh",
        TrackedActionState.Verified => "Đã xác minh",
        _ => "Trả lại",
    };

    public static string Of(EffectivenessVerdict verdict) => verdict switch
    {
        EffectivenessVerdict.Effective => "Hệ thống quản lý chất lượng có hiệu lực",
        EffectivenessVerdict.PartlyEffective => "Hệ thống quản lý chất lượng có hiệu lực một phần",
        _ => "Hệ thống quản lý chất lượng chưa có hiệu lực",
    };

    public static string Day(DateOnly? day) => OfficialWords.Short(day);

    public static string Hour(TimeOnly time) => time.ToString("HH 'giờ' mm 'phút'", CultureInfo.InvariantCulture);
}
