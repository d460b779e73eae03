using IsoIntranet.Features.ManagementReviews;
using IsoIntranet.Platform.Reviewing;
using static IsoIntranet.Platform.Reviewing.ReviewTopic;

namespace IsoIntranet.Features.Demo;

/// <summary>What is written, contributed and decided in the reviews of the demonstration.</summary>
internal static class DemoReviewWords
{
    /// <summary>Who presents what, and for how many minutes.</summary>
    public static readonly IReadOnlyList<(ReviewTopic Topic, string Unit, int Minutes)> Agenda =
    [
        (PreviousActions, "vanphong", 10), (Changes, "noivu", 10), (Satisfaction, "noivu", 10), (ReviewTopic.Objectives, "vanphong", 20), (Processes, "vanphong", 15),
        (ReviewTopic.Nonconformities, "vanphong", 15), (Monitoring, "vanphong", 10), (ReviewTopic.Audits, "vanphong", 15), (ExternalProviders, "taichinh", 5), (Resources, "taichinh", 15),
        (Risks, "vanphong", 10), (Improvement, "vanphong", 20),
    ];

    /// <summary>What units are asked exactly.</summary>
    public static readonly IReadOnlyDictionary<ReviewTopic, string> Questions = new Dictionary<ReviewTopic, string>
    {
        [Changes] = "Nêu thay đổi về tổ chức, nhân sự, văn bản hoặc yêu cầu của người dân ảnh hưởng đến đơn vị.",
        [Resources] = "Nêu nhân lực, trang thiết bị, phần mềm còn thiếu để giải quyết công việc đúng hạn.",
        [Risks] = "Nêu rủi ro đã xử lý, kết quả và rủi ro mới.",
        [Improvement] = "Đề xuất ít nhất một cải tiến của đơn vị.",
    };

    public static readonly IReadOnlyDictionary<ReviewTopic, string> Todays = new Dictionary<ReviewTopic, string>
    {
        [PreviousActions] = "Ba kết luận của cuộc họp năm trước đều đã hoàn thành; hồ sơ kèm theo từng kết luận.",
        [Changes] = "Sắp xếp lại tổ chức và phân cấp thêm thủ tục về cấp cơ sở; cần rà soát quy trình và phân công lại người giải quyết.",
        [Satisfaction] = "Ý kiến phản hồi chủ yếu về thời gian chờ tại bộ phận một cửa vào đầu tuần; các đơn vị đã bố trí thêm người hướng dẫn.",
        [ReviewTopic.Objectives] = "Đa số mục tiêu đạt; mục tiêu chưa đạt đã có nguyên nhân và hành động. Đề nghị lãnh đạo cho ý kiến về chỉ tiêu năm tới.",
        [Processes] = "Quy trình được thực hiện ổn định. Một số hồ sơ trễ hạn tập trung ở khâu phối hợp giữa các đơn vị.",
        [ReviewTopic.Nonconformities] = "Nguyên nhân lặp lại nhiều nhất là chưa phân công rõ người kiểm soát hồ sơ giữa các bước.",
        [Monitoring] = "Việc báo cáo theo kỳ đầy đủ hơn năm trước; còn đơn vị gửi minh chứng chậm.",
        [ReviewTopic.Audits] = "Các đợt đánh giá nội bộ thực hiện theo chương trình; phát hiện chính thuộc điều 8.5.1 và 8.5.2.",
        [Resources] = "Ba phường đề nghị bổ sung máy quét và người tại bộ phận một cửa; kinh phí năm nay đã sử dụng đúng dự toán.",
        [Risks] = "Rủi ro trễ hạn do thiếu người vào kỳ cao điểm đã được xử lý bằng phân công dự phòng; cần theo dõi rủi ro an toàn dữ liệu.",
        [Improvement] = "Đề xuất dùng chung phiếu kiểm soát quá trình điện tử cho các phường.",
    };

    public static readonly IReadOnlyDictionary<ReviewTopic, string> Former = Enum.GetValues<ReviewTopic>().ToDictionary(topic => topic, topic => topic switch
    {
        PreviousActions => "Các kết luận của kỳ trước đã thực hiện xong.",
        ReviewTopic.Objectives => "Các mục tiêu chất lượng cơ bản đạt; tỷ lệ giải quyết đúng hạn tăng so với năm trước.",
        ReviewTopic.Audits => "Đã đánh giá nội bộ khối văn phòng; không có điểm không phù hợp nặng.",
        Resources => "Nhân lực cơ bản đáp ứng; cần tập huấn cho công chức mới.",
        Improvement => "Đề xuất niêm yết quy trình bằng mã QR và thống nhất cách lưu hồ sơ.",
        ExternalProviders => "Dịch vụ bưu chính công ích thực hiện đúng thỏa thuận.",
        _ => "Kết quả trong kỳ ổn định, không có vấn đề nổi bật so với năm trước.",
    });

    public static readonly IReadOnlyList<(ReviewTopic Topic, DecisionKind Kind, string Text, string Unit, int Days)> FormerDecisions =
    [
        (Improvement, DecisionKind.Improvement, "Niêm yết quy trình giải quyết thủ tục bằng mã QR tại tất cả bộ phận một cửa.", "vanphong", 90),
        (ReviewTopic.Nonconformities, DecisionKind.SystemChange, "Sửa quy trình kiểm soát hồ sơ: thống nhất danh mục và cách lưu hồ sơ công việc.", "noivu", 60),
        (Resources, DecisionKind.Resources, "Tổ chức tập huấn TCVN ISO 9001:2015 cho công chức mới; bố trí kinh phí trong dự toán.", "taichinh", 120),
    ];

    public const string FormerConclusion = "Hệ thống quản lý chất lượng phù hợp, đầy đủ và có hiệu lực; tiếp tục duy trì và thực hiện ba kết luận của cuộc họp.";

    /// <summary>What a unit says to an input.</summary>
    public static string Contribution(ReviewTopic topic, string unit) => (topic, unit) switch
    {
        (Changes, "noivu") => "Đã sắp xếp lại vị trí việc làm; 04 công chức một cửa được điều động trong kỳ.",
        (Changes, _) => "Nhận thêm thủ tục phân cấp; đã cập nhật niêm yết, còn 02 quy trình đang soạn.",
        (Resources, _) => "Thiếu 01 máy quét tốc độ cao và 01 người tại bộ phận một cửa vào kỳ cao điểm; thống kê kèm theo.",
        (Risks, _) => "Rủi ro trễ hạn khi người phụ trách vắng đã xử lý bằng phân công người thay; chưa để trễ hồ sơ nào từ khi áp dụng.",
        _ => "Đề xuất nhắc hạn tự động cho người giải quyết trước 02 ngày làm việc.",
    };
}
