namespace IsoIntranet.Platform.Reviewing;

/// <summary>What the leader's review has to look at: the inputs of TCVN ISO 9001:2015, clause 9.3.2, in the standard's order.</summary>
public enum ReviewTopic
{
    /// <summary>a) Tình trạng của các hành động từ các cuộc xem xét trước.</summary>
    PreviousActions,

    /// <summary>b) Thay đổi của các vấn đề bên ngoài và nội bộ.</summary>
    Changes,

    /// <summary>c1) Sự thỏa mãn của khách hàng và phản hồi của các bên quan tâm.</summary>
    Satisfaction,

    /// <summary>c2) Mức độ thực hiện mục tiêu chất lượng.</summary>
    Objectives,

    /// <summary>c3) Kết quả thực hiện quá trình và sự phù hợp của sản phẩm, dịch vụ.</summary>
    Processes,

    /// <summary>c4) Sự không phù hợp và hành động khắc phục.</summary>
    Nonconformities,

    /// <summary>c5) Kết quả theo dõi và đo lường.</summary>
    Monitoring,

    /// <summary>c6) Kết quả đánh giá.</summary>
    Audits,

    /// <summary>c7) Kết quả thực hiện của nhà cung cấp bên ngoài.</summary>
    ExternalProviders,

    /// <summary>d) Sự đầy đủ của nguồn lực.</summary>
    Resources,

    /// <summary>e) Hiệu lực của hành động giải quyết rủi ro và cơ hội.</summary>
    Risks,

    /// <summary>f) Cơ hội cải tiến.</summary>
    Improvement,
}
