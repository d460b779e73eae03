namespace IsoIntranet.Tests.Features.YearPlan.Import;

/// <summary>
/// Four plans as agencies wrote them, with their slips of the pen: published texts of 2011 to 2025, names of signers replaced.
/// A line is a paragraph; [table] … [end] holds rows with tabs between cells; * before a text is bold.
/// </summary>
internal static class SeedTexts
{
    public const string DuyenHai2022 = """
        KẾ HOẠCH
        Áp dụng, duy trì và cải tiến Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001: 2015 vào hoạt động cơ quan năm 2022
        Căn cứ Quyết định số 19/2014/QĐ-TTg ngày 05/3/2014 của Thủ tướng Chính phủ về việc áp dụng Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2008 vào hoạt động của các cơ quan, tổ chức thuộc Hệ thống hành chính Nhà nước;
        Căn cứ Thông tư số 26/2014/TT-BKHCN ngày 10/10/2014 Quy định chi tiết thi hành Quyết định số 19/2014/QĐ/TTg ngày 05/3/2014 của Thủ tướng Chính phủ về việc áp dụng Hệ thống quản lý chất lượng theo Tiêu chuẩn Quốc gia TCVN ISO 9001:2008 vào hoạt động của các cơ quan, tổ chức thuộc hệ thống hành chính Nhà nước;
        Căn cứ Thông tư số 116/2015/TT-BTC ngày 11/8/2015 của Bộ Tài chính về việc quy định công tác quản lý tài chính đối với việc xây dựng, áp dụng và duy trì hệ thống quản lý chất lượng theo tiêu chuẩn quốc gia TCVN ISO 9001:2008 vào hoạt động của các cơ quan hành chính Nhà nước;
        Căn cứ Quyết định 101/QĐ-BKCN ngày 21/01/2019 của Bộ trưởng Bộ Khoa học và Công nghệ ban hành mô hình khung hệ thống quản lý chất lượng theo tiêu chuẩn quốc gia TCVN ISO 9001:2015;
        Căn cứ Quyết định số 2968/QĐ-BKHCN ngày 29/12/2010 của Bộ Khoa học và Công nghệ về việc công bố mô hình khung hệ thống quản lý chất lượng cho các cơ quan hành chính Nhà nước tại địa phương;
        Căn cứ Quyết định số 89/QĐ-UBND ngày 13/01/2022 của UBND tỉnh Trà Vinh về việc ban hành kế hoạch áp dụng, duy trì và cải tiến HTQLCL theo tiêu chuẩn quốc gia TCVN ISO 9001:2015 tỉnh Trà Vinh năm 2022;
        Ủy ban nhân dân thị xã Duyên Hải xây dựng kế hoạch tiếp tục duy trì áp dụng và cải tiến nâng cao chất lượng của hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2015 vào hoạt động cơ quan năm 2022 cụ thể như sau:
        I. MỤC ĐÍCH VÀ YÊU CẦU
        1. Mục đích: Tiếp tục nâng cao hiệu quả thực hiện nhiệm vụ cải cách hành chính (CCHC), giảm các phát sinh tiêu cực trong quá trình xử lý công việc của công chức, viên chức. Góp phần tích cực trong việc nâng cao chất lượng giải quyết thủ tục hành chính cho các tổ chức, cá nhân và góp phần nâng cao chỉ số CCHC. Ứng dụng công nghệ thông tin (ISO điện tử) trong việc áp dụng, duy trì và cải tiến Hệ thống QLCL theo Tiêu chuẩn quốc gia TCVN ISO 9001:2015.
        2. Yêu cầu: Các cơ quan, đơn vị áp dụng, duy trì và cải tiến Hệ thống QLCL theo Tiêu chuẩn quốc gia TCVN ISO 9001: 2015 phải đảm bảo sự tham gia của lãnh đạo và cá nhân có liên quan trong quá trình xây dựng và áp dụng Hệ thống QLCL. Xác định rõ chức năng, nhiệm vụ, quyền hạn của từng bộ phận, cá nhân trong mỗi cơ quan, đơn vị; tạo môi trường thuận lợi để công chức, viên chức phát huy năng lực, tiết kiệm thời gian và chi phí.
        II. THỰC HIỆN VIỆC DUY TRÌ, CẢI TIẾN VÀ ÁP DỤNG HỆ THỐNG QUẢN LÝ CHẤT LƯỢNG THEO TIÊU CHUẨN QUỐC GIA TCVN ISO 9001:2015 CHO CÁC CƠ QUAN, ĐƠN VỊ
        - Đơn vị thực hiện: 20 cơ quan, đơn vị.
        - Tiếp tục duy trì áp dụng Hệ thống quản lý chất lượng TCVN ISO 9001: 2015 đối với tất cả các thủ tục hành chính đã được Ủy ban nhân dân tỉnh Trà Vinh công bố thuộc thẩm quyền giải quyết của cấp huyện, cụ thể như sau:
        1. Chính sách chất lượng.
        2. Mục tiêu chất lượng
        3. Quy trình kiểm soát thông tin dạng văn bản (tài liệu, hồ sơ) (QT-01)
        4. Quy trình bồi cảnh, kiểm soát rủi ro (QT-02)
        5. Quy trình đánh giá nội bộ (QT -03)
        6. Quy trình kiểm soát đầu ra không phù hợp (QT -04)
        7. Quy trình sự không phù hợp và hành động khắc phục (QT-05).
        8. Quy trình xem xét của lãnh đạo (QT-06)
        9. Các quy trình ISO tiếp nhận, giải quyết hồ sơ tại bộ phận một cửa được UBND tỉnh công bố.
        III. THỜI GIAN THỰC HIỆN
        - Thời gian thực hiện: Từ tháng 3/2022 đến tháng 10/2022.
        - Thời gian đánh giá nội bộ: Vào tháng 8 hàng năm.
        - Thời gian phân tích công bố phù hợp tiêu chuẩn: Vào tháng 10 năm 2022.
        Tiến độ thực hiện: (dự kiến từ tháng 3/2022 đến tháng 10/2022)
        [table]
        Nội dung công việc	Thời gian thực hiện	Đơn vị, cá nhân phụ trách	Kết quả
        - Quyết định kiện toàn Ban chỉ đạo thực hiện ISO, xây dựng và triển khai thực hiện kế hoạch ISO tại Cơ quan	Tháng (1-3)/2022	UBND thị xã	Quyết định hành chính, Kế hoạch dự kiến triển khai tháng 03/2022
        - Tập huấn giới thiệu về TCVN ISO 9001:2015, phương pháp viết tài liệu, mô hình khung hệ thống quản lý chất lượng, triển khai áp dụng hệ thống tài liệu		Sở Khoa học và Công nghệ tỉnh Trà Vinh	Theo Thông báo của Sở khoa học và công nghệ
        - Rà soát, bổ sung quy trình TTHC; Cập nhật thay đổi các văn bản Quy phạm pháp luật liên quan đến hoạt động xử lý công việc vào Hệ thống quản lý chất lượng để áp dụng	Thường xuyên	Ban Chỉ đạo, Công chức chuyên môn các phòng ban	Bộ TTHC áp dụng tại UBND thị xã và Danh mục văn bản Quy phạm pháp luật và văn bản có liên quan, các quy trình ISO áp dụng thuộc thẩm quyền giải quyết UBND thị xã
        - Xây dựng hệ thống tài liệu ISO	Tháng (4-5)/2022	Ban chỉ đạo ISO thị xã	Bộ tài liệu ISO hoàn chỉnh
        - Ban hành và áp dụng hệ thống tài liệu, hướng dẫn thực hiện các yêu cầu khác của hệ thống tài liệu.	Tháng (4-5)/2022	Ban Chỉ đạo	Quyết định ban hành hệ thống tài liệu, Quyết định công khai danh mục theo từng lĩnh vực
        - Tổ chức thực hiện việc đánh giá nội bộ và xem xét của lãnh đạo tối thiểu 01 năm 01 lần để kiểm tra việc áp dụng và hướng dẫn tiến hành khắc phục các điểm không phù hợp	Tháng (7-8)/2022	Ban Chỉ đạo, Công chức các phòng ban chuyên môn thị xã	Hồ sơ đánh giá nội bộ và hồ sơ họp xem xét của lãnh đạo.
        - Kiểm tra, giám sát đơn vị áp dụng, duy trì và cải tiến Hệ thống QLCL theo tiêu chuẩn quốc gia TCVN ISO 9001:2015. Đồng thời, kiểm tra phần mềm “ Một cửa điện tử” của cơ quan.	Từ tháng (6-9)/2022	Ban Chỉ đạo, công chức chuyên môn các phòng ban, UBND các xã, phường	Các văn bản, hồ sơ áp dụng, duy trì và cải tiến Hệ thống QLCL theo TCQG ISO 9001:2015
        - Công bố hoặc công bố lại hệ thống quản lý chất lượng phù hợp tiêu chuẩn Tiêu chuẩn quốc gia TCVN ISO 9001:2015	Tháng 10/2022	UBND thị xã	Quyết định công bố, công bố lại bản công bố phù hợp tiêu chuẩn
        - Hướng dẫn duy trì Hệ thống quản lý	Tháng 10/2022	UBND thị xã	
        - Tổng hợp báo cáo kết quả duy trì áp dụng và cải tiến nâng cao chất lượng Hệ thống quản lý chất lượng	Khi có Công văn chỉ đạo Sở khoa học và Công nghệ	UBND thị xã	Báo cáo tổng hợp, biểu điểm đánh giá.
        [end]
        IV. NỘI DUNG TRIỂN KHAI
        1. Quy mô và phạm vi áp dụng
        Ủy ban nhân dân thị xã xây dựng kế hoạch; tiếp tục duy trì triển khai áp dụng hệ thống quản lý chất lượng đối với toàn bộ hoạt động liên quan đến giải quyết thủ tục hành chính cho cá nhân, tổ chức. Quy mô áp dụng cụ thể theo mô hình khung do Bộ Khoa học và Công nghệ xây dựng và công bố. Tiếp tục rà soát xây dựng bổ sung quy trình TTHC theo tiêu chuẩn Quốc gia TCVN ISO 9001:2015, đưa vào áp dụng giải quyết 100% TTHC theo quyết định công bố của UBND tỉnh.
        2. Kinh phí thực hiện
        - Thực hiện theo quy định tại Khoản 6, Điều 4, Thông tư số 116/2015/TT-BTC ngày 11/8/2015 của Bộ Tài chính về việc quy định công tác quản lý tài chính đối với việc xây dựng, áp dụng và duy trì hệ thống quản lý chất lượng theo tiêu chuẩn quốc gia TCVN ISO 9001:2008 vào hoạt động của các cơ quan hành chính nhà nước.
        - Kinh phí chi cho hoạt động duy trì, cải tiến thường xuyên Hệ thống quản lý chất lượng của cơ quan là: 15.000.000 đồng (mười lăm triệu đồng).
        - Nguồn kinh phí: Do ngân sách nhà nước cấp năm 2022.
        3. Nội dung cụ thể và trình tự các bước thực hiện
        a) Kiện toàn Ban Chỉ đạo thực hiện hệ thống quản lý chất lượng theo tiêu chuẩn TCVN ISO 9001:2015 thị xã Duyên Hải (gọi tắt là Ban chỉ đạo ISO).
        b) Xây dựng, ký ban hành và tổ chức Hội nghị triển khai kế hoạch.
        c) Đánh giá thực trạng hệ thống quản lý chất lượng
        Ban Chỉ đạo ISO phối hợp với Cơ quan Tổ chức - Nội vụ, Bộ phận một cửa thực hiện rà soát, đánh giá thực trạng hệ thống văn bản thủ tục hành chính. Căn cứ vào tiêu chuẩn ISO, các văn bản hướng dẫn của Bộ Khoa học và Công
        nghệ và thực trạng hoạt động của cơ quan, kiến nghị các nội dung liên quan đến việc thiết kế các quy trình xử lý công việc phù hợp với tiêu chuẩn ISO và hoạch định các công việc cần triển khai để đáp ứng các yêu cầu của bộ tiêu chuẩn đảm bảo theo Quyết định công bố thủ tục hành chính của tỉnh thuộc thẩm quyền, phạm vi giải quyết của Ủy ban nhân dân thị xã.
        d) Tổ chức tập huấn, bồi dưỡng cán bộ công chức phụ trách, xây dựng hệ thống tài liệu:
        - Tổ chức đưa cán bộ, công chức tham gia đầy đủ các khóa đào tạo, tập huấn nghiệp vụ về thực hiện, vận hành Hệ thống quản lý chất lượng theo tiêu chuẩn quốc gia TCVN ISO 9001:2015 vào hoạt động của cơ quan. Thường xuyên quán triệt cho cán bộ, công chức chủ động cập nhật nhằm nâng cao nhận thức; phân tích các yêu cầu, nhiệm vụ cụ thể của các TTHC để từ đó từng cán bộ, công chức xác định rõ vai trò nhiệm vụ của cá nhân, đơn vị trong tham gia giải quyết TTHC.
        - Tổ chức hướng dẫn, tập huấn cho cán bộ, công chức các phòng ban chuyên môn nắm rõ về nghiệp vụ, kỹ năng phân tích đánh giá nội bộ; đảm bảo thực hiện đánh giá tính hiệu quả của Hệ thống QLCL của từng cơ quan, đơn vị theo lĩnh vực ngành phụ trách.
        đ) Rà soát, xây dựng bổ sung các quy trình ISO, Soạn thảo hệ thống tài liệu
        Căn cứ danh mục thủ tục hành chính đã được rà soát bổ sung hoàn chỉnh theo các Quyết định công bố của Chủ tịch UBND tỉnh, các phòng, ban thị xã, phân công công chức chuyên môn phối hợp với Văn phòng HĐND và UBND thị xã (Thư ký ISO) để hướng dẫn về cách thức xây dựng các quy trình; quy trình xây dựng phải đảm bảo các nội dung về chính sách, mục tiêu, chất lượng các tài liệu và sự đồng thuận trong cơ quan khi đưa vào áp dụng; đảm bảo 100% thủ tục hành chính của từng cơ quan, đơn vị phải được xây dựng thực hiện theo tiêu chuẩn Quốc gia TCVN ISO 9001:2015.
        e) Triển khai áp dụng
        Sau khi các quy trình được cấp có thẩm quyền ký, ban hành, Cơ quan Tổ chức - Nội vụ phối hợp với Thư ký ISO, thường xuyên kiểm tra hướng dẫn việc áp dụng thực hiện tại các phòng, ban chuyên môn thị xã, nhất là việc sử dụng đúng các biểu mẫu; theo dõi việc tiếp nhận, giải quyết và chuyển trả kết quả cho công dân, đảm bảo thực hiện thống nhất và đánh giá đúng tính hiệu quả của hệ thống.
        g) Đánh giá hệ thống ISO
        Căn cứ vào tình hình cụ thể việc áp dụng hệ thống quản lý chất lượng trên địa bàn, hệ thống cần phải được đánh giá để có kế hoạch duy trì áp dụng và cải tiến nâng cao chất lượng; đáp ứng yêu cầu phục vụ ngày càng tốt hơn trong giải quyết TTHC cho các tổ chức, cá nhân và doanh nghiệp trên địa bàn.
        h) Tiếp tục duy trì, cải tiến hệ thống quản lý chất lượng
        Sau khi công bố lại hệ thống quản lý chất lượng phù hợp tiêu chuẩn, cơ quan có trách nhiệm duy trì hệ thống quản lý có hiệu lực; thường xuyên, định kỳ tiến hành các hoạt động theo dõi, đo lường chất lượng hệ thống quản lý chất lượng. Đánh giá tính hiệu quả, thông qua thăm dò ý kiến của tổ chức, cá nhân, công tác đánh giá nội bộ... tìm ra những điểm không phù hợp và triệt để khắc phục. Hoạt động này nhằm đảm bảo hệ thống quản lý chất lượng luôn được rà soát, bổ sung, sửa đổi và cải tiến phù hợp với tiến trình cải cách hành chính của địa phương.
        V. TỔ CHỨC THỰC HIỆN
        1. Văn phòng HĐND và UBND thị xã:
        - Là đơn vị chủ trì, giúp Ủy ban nhân dân thị xã triển khai thực hiện việc áp dụng, duy trì và cải tiến hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2015.
        - Căn cứ mô hình khung do Bộ Khoa học và Công nghệ công bố và hướng dẫn của các cơ quan chức năng; căn cứ tình hình thực tế việc áp dụng Hệ thống quản lý chất lượng của các cơ quan hành chính Nhà nước và các đơn vị sự nghiệp trên địa bàn thị xã tổ chức triển khai thực hiện kế hoạch đảm bảo tiến độ, tiết kiệm và hiệu quả.
        - Căn cứ Hướng dẫn của Bộ Tài chính, phối hợp với Phòng Tài chính – Kế hoạch hướng dẫn các cơ quan, đơn vị dự trù kinh phí thực hiện áp dụng và duy trì Hệ thống quản lý chất lượng.
        - Theo dõi, kiểm tra, giám sát tiến độ triển khai việc áp dụng Hệ thống quản lý chất lượng của các cơ quan, đơn vị theo kế hoạch đã được phê duyệt. Phối hợp với các cơ quan, đơn vị có liên quan tổng hợp báo cáo, định kỳ hàng năm hoặc đột xuất về tình hình áp dụng, duy trì và cải tiến Hệ thống quản lý chất lượng gửi UBND thị xã, để tổng hợp báo cáo về trên theo quy định.
        - Phối hợp với các đơn vị có liên quan, tổ chức tổng kết đánh giá hàng năm, kết quả thực hiện. Phối hợp với Cơ quan Tổ chức - Nội vụ tổ chức kiểm tra, giám sát việc xây dựng, áp dụng, duy trì và cải tiến hệ thống quản lý chất lượng tại các cơ quan, đơn vị (kiểm tra, giám sát bằng phần mềm ISO điện tử đối với các cơ quan, đơn vị đã được triển khai phần mềm ISO điện tử); báo cáo cơ quan cấp trên để xử lý theo thẩm quyền đối với các trường hợp vi phạm của các cơ quan, đơn vị trên địa bàn thị xã trong quá trình triển khai thực hiện.
        - Văn phòng HĐND và UBND thị xã phối hợp với Sở Khoa học và Công nghệ tổ chức triển khai, tập huấn ứng dụng Hệ thống ISO điện tử tại các cơ quan, đơn vị trên địa bàn thị xã. Phối hợp chặt chẽ với các đơn vị sử dụng và đơn vị cung cấp phần mềm ISO điện tử nhằm kịp thời giải đáp thắc mắc, khắc phục, cải tiến phần mềm để áp dụng phù hợp với tình hình thực tế.
        - Phối hợp với các đơn vị có liên quan, tổ chức tổng kết đánh giá hàng năm, kết quả thực hiện.
        2. Cơ quan Tổ chức - Nội vụ:
        Phối hợp với Văn phòng HĐND và UBND thị xã triển khai lồng ghép công tác kiểm tra liên ngành và công tác khảo sát, lấy ý kiến đo lường sự hài lòng của các tổ chức, cá nhân hàng năm để triển khai thực hiện việc kiểm tra tại các cơ quan, đơn vị và việc lấy ý kiến đạt hiệu quả, nhằm tránh sự chồng chéo trong quá trình thực hiện.
        3. Phòng Tài chính – Kế hoạch: Phối hợp với Văn phòng HĐND và UBND thị xã thẩm định dự toán, cân đối nguồn ngân sách, cấp phát và thanh, quyết toán kinh phí thực hiện đúng theo quy định hiện hành tại Thông tư số 116/2015/TT-BTC ngày 11/8/2015 của Bộ trưởng Bộ Tài chính Quy định công tác quản lý tài chính đối với việc áp dụng, duy trì và cải tiến Hệ thống QLCL theo tiêu chuẩn quốc gia TCVN ISO 9001: 2008 vào hoạt động của các cơ quan, tổ chức thuộc hệ thống HCNN.
        4. Phòng Văn hóa và Thông tin, Trung tâm Văn hóa - thông tin và thể thao:
        Phối hợp với Văn phòng HĐND và UBND thị xã, các cơ quan, đơn vị liên quan tổ chức thực hiện tốt công tác tuyên truyền trên các phương tiện thông tin đại chúng về áp dụng, duy trì và cải tiến Hệ thống QLCL tại các cơ quan HCNN địa bàn thị xã (khi có yêu cầu).
        5. Thủ trưởng các phòng, ban chuyên môn thuộc UBND thị xã và đơn vị có liên quan:
        - Xác định việc áp dụng, duy trì và cải tiến Hệ thống QLCL trong hoạt động của cơ quan, đơn vị là một nội dung bắt buộc của chương trình CCHC.
        - Tổ chức sử dụng phần mềm ISO điện tử vào hoạt động áp dụng, duy trì và cải tiến Hệ thống QLCL theo tiêu chuẩn quốc gia TCVN ISO 9001:2015 nhằm đáp ứng yêu cầu CCHC; phân công rõ nhiệm vụ của từng cá nhân, đảm bảo có sự tham gia của Lãnh đạo trong quá trình thực hiện.
        - Bảo đảm toàn bộ TTHC của đơn vị có liên quan đến cá nhân, tổ chức phải được áp dụng Hệ thống QLCL.
        - Thủ trưởng các cơ quan, đơn vị có trách nhiệm theo dõi, kiểm tra việc phân công cán bộ, công chức, viên chức tham gia việc thực hiện áp dụng, duy trì và cải tiến Hệ thống QLCL và chịu trách nhiệm trước UBND thị xã về toàn bộ hoạt động áp dụng, duy trì và cải tiến, hiệu lực, hiệu quả của hệ thống tại đơn vị và các đơn vị trực thuộc.
        - Thực hiện áp dụng, duy trì và cải tiến Hệ thống QLCL là một trong những tiêu chí để xem xét, đánh giá việc khen thưởng hàng năm đối với các cơ quan, đơn vị thực hiện tốt việc áp dụng, duy trì và cải tiến Hệ thống QLCL tại đơn vị mình.
        - Cử lãnh đạo, công chức, viên chức tham gia đầy đủ các lớp đào tạo, tập huấn việc áp dụng, duy trì và cải tiến Hệ thống QLCL ISO 9001:2015 theo kế hoạch tổ chức của Sở Khoa học và Công nghệ.
        6. Ủy ban nhân dân xã, phường: Tổ chức thực hiện các nhiệm vụ nêu tại Mục 5, đồng thời triển khai xây dựng, áp dụng và duy trì có hiệu lực, hiệu quả Hệ thống QLCL tại cơ quan, đơn vị. Nghiên cứu, áp dụng công nghệ thông tin vào hoạt động xây dựng và duy trì Hệ thống QLCL nhằm đáp ứng yêu cầu CCHC.
        7. Văn phòng HĐND và UBND thị xã, UBND các xã, phường: Định kỳ hàng năm hoặc đột xuất báo cáo tình hình, áp dụng, duy trì và cải tiến Hệ thống QLCL của đơn vị gửi về Sở Khoa học và Công nghệ trước ngày 30 tháng 11 năm 2022 để tổng hợp, báo cáo theo quy định.
        Trên đây là kế hoạch áp dụng, duy trì và cải tiến Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001: 2015 vào hoạt động cơ quan năm 2022. Trong quá trình tổ chức thực hiện, các cơ quan, đơn vị kịp thời phản ánh những khó khăn, vướng mắc (nếu có) gửi về Văn phòng HĐND và UBND thị xã để tổng hợp, báo cáo Chủ tịch UBND thị xã nắm, chỉ đạo./.
        Nơi nhận:
        - Sở KHCN tỉnh (b/c);
        - TT.TXU, TT. HĐND thị xã (b/c);
        - Các phòng ban chuyên môn thị xã (t/h);
        - Hạt Kiểm lâm liên huyện - thị xã;
        - Đăng tải trang thông tin điện tử thị xã;
        - UBND các xã, phường (t/h);
        - Lưu: VT, NC (Thúy).
        K CHỦ TỊCH
        PHÓ CHỦ TỊCH
        Nguyễn Thị Mẫu
        """;

    public const string NgheAn2011 = """
        QUYẾT ĐỊNH
        VỀ VIỆC BAN HÀNH KẾ HOẠCH TRIỂN KHAI ÁP DỤNG HỆ THỐNG QUẢN LÝ CHẤT LƯỢNG THEO TIÊU CHUẨN TCVN ISO 9001:2008 VÀO HOẠT ĐỘNG CỦA CÁC CƠ QUAN HÀNH CHÍNH NHÀ NƯỚC TRÊN ĐỊA BÀN TỈNH NGHỆ AN GIAI ĐOẠN 2011 - 2013
        UỶ BAN NHÂN DÂN TỈNH NGHỆ AN
        Căn cứ Luật Tổ chức HĐND và UBND ngày 26 tháng 11 năm 2003;
        Căn cứ Quyết định số 144/2006/QĐ-TTg ngày 20/6/2006 của Thủ tướng Chính phủ về việc áp dụng hệ thống quản lý chất lượng theo tiêu chuẩn TCVN ISO 9001:2000 vào hoạt động của các cơ quan hành chính nhà nước; Quyết định số 118/2009/QĐ-TTg ngày 30/9/2009 của Thủ tướng Chính phủ về việc sửa đổi bổ sung một số điều của Quyết định số 144/2006/QĐ-TTg ngày 20/6/2006;
        Căn cứ Thông tư số 159/2010/TT-BTC ngày 15/10/2010 của Bộ Tài chính
        Quy định về công tác quản lý tài chính đối với việc xây dựng, áp dụng và duy trì hệ thống quản lý chất lượng theo tiêu chuẩn TCVN ISO 9001:2008 vào hoạt động của các cơ quan hành chính nhà nước;
        Căn cứ Quyết định số 2968/QĐ-BKHCN ngày 29/12/2010 của Bộ Khoa học và Công nghệ công bố mô hình khung HTQLCL cho các cơ quan hành chính nhà nước tại địa phương; Thông tư số 27/2011/TT-BKHCN hướng dẫn một số nội dung triển khai xây dựng và áp dụng hệ thống quản lý chất lượng theo tiêu chuẩn quốc gia TCVN ISO 9001:2008 đối với cơ quan hành chính nhà nước;
        Xét đề nghị của Giám đốc Sở Khoa học và Công nghệ tại Tờ trình số 1088/TT-KHCN ngày 14/12/2011,
        QUYẾT ĐỊNH:
        Điều 1. Ban hành kèm theo Quyết định này “Kế hoạch triển khai áp dụng hệ thống quản lý chất lượng theo tiêu chuẩn TCVN ISO 9001:2008 vào hoạt động của các cơ quan hành chính nhà nước trên địa bàn tỉnh Nghệ An giai đoạn 2011-2013”.
        Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
        Điều 3. Chánh Văn phòng UBND tỉnh, Giám đốc các Sở, Thủ trưởng các ban, ngành cấp tỉnh, Chủ tịch UBND các huyện, thị xã và thành phố Vinh; Chi cục trưởng các Chi cục thuộc Sở và các đơn vị liên quan chịu trách nhiệm thi hành Quyết định này./.
        KẾ HOẠCH
        TRIỂN KHAI ÁP DỤNG HỆ THỐNG QUẢN LÝ CHẤT LƯỢNG THEO TIÊU CHUẨN TCVN ISO 9001:2008 VÀO HOẠT ĐỘNG CỦA CÁC CƠ QUAN HÀNH CHÍNH NHÀ NƯỚC TRÊN ĐỊA BÀN TỈNH NGHỆ AN GIAI ĐOẠN 2011 - 2013
        (Ban hành kèm theo Quyết định số 37/QĐ-UBND ngày 04 tháng 01 năm 2012 của UBND tỉnh)
        I. MỤC TIÊU, ĐỐI TƯỢNG, PHẠM VI ÁP DỤNG
        1. Mục tiêu
        a) Mục tiêu tổng quát
        Áp dụng Hệ thống quản lý chất lượng (HTQLCL) theo tiêu chuẩn TCVN ISO 9001:2008 vào hoạt động của các cơ quan hành chính nhà nước để nâng cao hiệu quả công tác quản lý, chất lượng giải quyết thủ tục hành chính của các cơ quan nhà nước cấp tỉnh và cấp huyện nhằm góp phần thúc đẩy phát triển kinh tế - xã hội của tỉnh.
        b) Mục tiêu cụ thể
        Đến hết năm 2013, tất cả các cơ quan hành chính Nhà nước, các cơ quan chuyên môn cấp tỉnh và cấp huyện phải áp dụng, mở rộng HTQLCL theo Mô hình khung HTQLCL do bộ Khoa học và Công nghệ ban hành, đáp ứng yêu cầu của Quyết định số 144/2006/QĐ-TTg, Quyết định số 118/2009/QĐ-TTg và được cấp chứng nhận HTQLCL theo tiêu chuẩn TCVN ISO 9001:2008.
        2. Đối tượng áp dụng
        Đối tượng áp dụng: UBND tỉnh, các cơ quan chuyên môn thuộc UBND tỉnh, UBND cấp huyện, các cơ quan chuyên môn thuộc Ủy ban nhân dân cấp huyện; các Chi cục thuộc các Sở.
        3. Phạm vi áp dụng
        Việc áp dụng Hệ thống quản lý chất lượng theo tiêu chuẩn TCVN ISO 9001:2008 tập trung vào các quy trình giải quyết công việc liên quan đến giải quyết thủ tục hành chính cho người dân và các tổ chức (căn cứ vào kết quả thực hiện Đề án 30 của Thủ tướng Chính phủ về đơn giản hoá thủ tục hành chính) và các quy trình bắt buộc theo yêu cầu của tiêu chuẩn. Đối với các hoạt động nội bộ, các hoạt động khác của cơ quan hành chính nhà nước thì triển khai áp dụng nếu thấy cần thiết.
        II. NỘI DUNG VÀ CÁC BƯỚC TRIỂN KHAI, THỰC HIỆN
        1. Nội dung thực hiện
        a) Đối với các cơ quan hành chính nhà nước lần đầu triển khai xây dựng, áp dụng:
        Triển khai xây dựng, áp dụng HTQLCL theo TCVN ISO 9001:2008 và đầy đủ các nội dung theo yêu cầu của Quyết định số 144/2006/QĐ-TTg , Quyết định số 118/2009/QĐ-TTg của Thủ tướng Chính phủ và Mô hình khung HTQLCL cho các cơ quan hành chính nhà nước tại địa phương theo Quyết định số 2968/QĐ-BKHCN ngày 29/12/2010 và Thông tư số 27/2011/TT-BKHCN ngày 04/10/2011 của Bộ Khoa học và Công nghệ.
        b) Các cơ quan hành chính nhà nước đã áp dụng HTQLCL theo TCVN ISO 9001:2000:
        Triển khai chuyển đổi phiên bản TCVN ISO 9001:2000 sang phiên bản TCVN ISO 9001:2008, mở rộng và áp dụng đầy đủ các nội dung theo yêu cầu của Quyết định số 144/2006/QĐ-TTg, Quyết định số 118/2009/QĐ-TTg của Thủ tướng Chính phủ và mô hình khung HTQLCL cho các cơ quan hành chính nhà nước tại địa phương theo Quyết định số 2968/QĐ-BKHCN ngày 29/12/2010 và Thông tư số 27/2011/TT-BKHCN ngày 04/10/2011 của Bộ Khoa học và Công nghệ.
        c) Các cơ quan hành chính nhà nước đã áp dụng HTQLCL theo TCVN ISO 9001:2008:
        Triển khai xây dựng, mở rộng và áp dụng đầy đủ các nội dung theo yêu cầu của Quyết định số 144/2006/QĐ-TTg, Quyết định số 118/2009/QĐ-TTg của Thủ tướng Chính phủ và mô hình khung HTQLCL cho các cơ quan hành chính nhà nước tại địa phương theo Quyết định số 2968/QĐ-BKHCN ngày 29/12/2010 và Thông tư số 27/2011/TT-BKHCN ngày 04/10/2011của Bộ Khoa học và Công nghệ.
        2. Các bước triển khai tại các cơ quan đơn vị
        a) Đối với các cơ quan hành chính nhà nước lần đầu xây dựng, áp dụng HTQLCL:
        * Chuẩn bị:
        - Cam kết của lãnh đạo cao nhất của cơ quan, đơn vị về xây dựng và thực hiện HTQLCL theo TCVN ISO 9001:2008.
        - Thành lập Ban chỉ đạo triển khai áp dụng HTQLCL theo tiêu chuẩn TCVN ISO 9001: 2008 (dưới đây gọi tắt là Ban chỉ đạo ISO).
        Thành phần Ban chỉ đạo ISO gồm: Trưởng ban là Lãnh đạo cơ quan, đơn vị; Thư ký ban, các thành viên là Trưởng (phó) các bộ phận và chuyên viên có trình độ để trực tiếp đề xuất xây dựng, áp dụng duy trì và cải tiến HTQLCL theo tiêu chuẩn ISO.
        Xây dựng quy chế hoạt động của Ban chỉ đạo ISO, phân công nhiệm vụ cụ thể các thành viên.
        - Phổ biến tiêu chuẩn ISO 9001:2008 trong cơ quan, đơn vị.
        - Đánh giá thực trạng tình hình quản lý chất lượng trong hoạt động của cơ quan, đơn vị đối chiếu với các yêu cầu của tiêu chuẩn TCVN ISO 9001:2008 để xác định các công việc cần triển khai, hoạch định các quá trình cần thiết phải áp dụng trong HTQLCL và các quy trình cần phải xây dựng, áp dụng để đáp ứng các yêu cầu của tiêu chuẩn, Quyết định số 144/2006/QĐ-TTg, Quyết định số 118/2009/QĐ-TTg và phù hợp với thực tế.
        - Xây dựng kế hoạch triển khai áp dụng HTQLCL theo tiêu chuẩn ISO tại cơ quan hành chính nhà nước.
        * Xây dựng hệ thống văn bản:
        - Đào tạo về tiêu chuẩn TCVN ISO 9001:2008 và đào tạo phương pháp xây dựng hệ thống tài liệu (sổ tay chất lượng, chính sách chất lượng, mục tiêu chất lượng, các quy trình, hướng dẫn…) đáp ứng được yêu cầu quản lý công việc và phù hợp với các yêu cầu của tiêu chuẩn TCVN ISO 9001:2008.
        - Tiến hành xây dựng hệ thống tài liệu.
        - Sau khi hệ thống tài liệu đã xây dựng xong, tổ chức góp ý trong cơ quan hành chính nhà nước để đảm bảo chất lượng các tài liệu trước khi chính thức ban hành và áp dụng.
        - Các tài liệu sau khi được góp ý sẽ được chỉnh sửa và trình Lãnh đạo cao nhất của cơ quan hành chính nhà nước phê duyệt, ban hành áp dụng chính thức.
        * Thực hiện HTQLCL
        - Sau khi Hệ thống tài liệu của HTQLCL được ban hành, tổ chức phổ biến hệ thống tài liệu và hướng dẫn áp dụng các quy trình cho từng bộ phận và tổ chức thực hiện.
        - Đào tạo chuyên gia đánh giá nội bộ: HTQLCL cần phải được đánh giá nội bộ trong quá trình duy trì và cải tiến. Chuyên gia đánh giá nội bộ của cơ quan hành chính nhà nước cần phải được đào tạo để có đủ năng lực cần thiết cho việc đánh giá nội bộ tại cơ quan.
        - Đánh giá chất lượng nội bộ: Sau một thời gian thực hiện, tổ chức các cuộc đánh giá nội bộ để xem xét sự phù hợp của HTQLCL so với yêu cầu của tiêu chuẩn, những điểm không phù hợp (nếu có) sẽ được Lãnh đạo cơ quan hành chính nhà nước xem xét và chỉ đạo khắc phục.
        Khắc phục sau đánh giá: Sau mỗi đợt đánh giá nội bộ cần tổ chức họp xem xét của lãnh đạo. Các điểm không phù hợp (nếu có) sẽ được lãnh đạo cơ quan hành chính nhà nước xem xét và bố trí nguồn lực, chỉ đạo khắc phục. Các bộ phận liên quan có trách nhiệm khắc phục triệt để những tồn tại này.
        - Xác định sơ bộ mức độ phù hợp của HTQLCL đã xây dựng và áp dụng với các yêu cầu tiêu chuẩn theo đúng phạm vi, lĩnh vực đã xác định.
        * Đánh giá, chứng nhận HTQLCL.
        - Chuẩn bị các thủ tục đề nghị đánh giá cấp chứng nhận khi xét thấy HTQLCL đã sẵn sàng cho việc đánh giá.
        - Tổ chức đánh giá tiến hành đánh giá, yêu cầu khắc phục những điểm không phù hợp nếu có. Sau khi hoàn thành việc đánh giá, tổ chức đánh giá chứng nhận lập báo cáo đánh giá để cơ quan hành chính nhà nước hoàn chỉnh hồ sơ đề nghị cấp giấy chứng nhận nộp tại Tổng cục Tiêu chuẩn đo lường chất lượng.
        Tổ chức đánh giá chứng nhận gửi công văn đề nghị cấp Giấy chứng nhận kèm theo báo cáo đánh giá nêu trên về Tổng cục Tiêu chuẩn đo lường chất lượng.
        * Duy trì và cải tiến HTQLCL sau chứng nhận.
        Các cơ quan hành chính nhà nước sau khi được cấp chứng nhận, có trách nhiệm duy trì, cải tiến HTQLCL có hiệu lực, hiệu quả. Tất cả văn bản bên ngoài và nội bộ phải thường xuyên được cập nhật, khi có sự thay đổi về thủ tục hành chính như bổ sung, sửa đổi, điều chỉnh, hủy bỏ... có trách nhiệm cập nhật các nội dung thay đổi của thủ tục hành chính vào HTQLCL của đơn vị mình để triển khai áp dụng, các hoạt động theo dõi, đo lường hệ thống phải được tiến hành đầy đủ.
        b) Đối với các cơ quan hành chính nhà nước đã triển khai xây dựng, áp dụng, thì tiếp tục kiện toàn Ban chỉ đạo ISO, xem xét sửa đổi quy chế hoạt động của Ban chỉ đạo ISO, tham khảo các bước được quy định tại điểm a khoản này để triển khai việc chuyển đổi phiên bản (nếu đang áp dụng phiên bản TCVN ISO 9001:2000), mở rộng HTQLCL cho phù hợp để đạt hiệu quả và tiến độ.
        c) Việc xây dựng, áp dụng, mở rộng HTQLCL theo Mô hình khung HTQLCL đáp ứng yêu cầu Quyết định số 118/2009/QĐ-TTg có thể thuê tư vấn hoặc do cơ quan hành chính nhà nước tự thực hiện nếu có cán bộ đủ năng lực tự xây dựng hệ thống quản lý chất lượng. Nếu thuê tư vấn thì thực hiện đúng quy định tại Thông tư số 27/2011/TT-BKHCN ngày 04/10/2011. Nếu tự thực hiện xây dựng, áp dụng, chuyển đổi phiên bản, mở rộng HTQLCL, các cơ quan hành chính nhà nước tham khảo các bước được quy định tại điểm a khoản này để xác định nội dung, trình tự các bước thực hiện đảm bảo chất lượng, tiến độ.
        III. TIẾN ĐỘ THỰC HIỆN
        1. Năm 2011
        Xây dựng kế hoạch triển khai, hướng dẫn, đào tạo về áp dụng mô hình khung HTQLCL do Bộ KH&CN ban hành.
        2. Năm 2012 và 2013
        Các cơ quan, đơn vị chủ động triển khai kế hoạch để xây dựng, chuyển đổi, mở rộng và áp dụng đầy đủ các nội dung theo yêu cầu của Quyết định số 144/2006/QĐ-TTg , Quyết định số 118/2009/QĐ-TTg của Thủ tướng Chính phủ và mô hình khung HTQLCL cho các cơ quan hành chính nhà nước tại địa phương theo Quyết định số 2968/QĐ-BKHCN ngày 29/12/2010 của Bộ Khoa học và Công nghệ.
        a) Các đơn vị lần đầu triển khai, gồm 14 cơ quan, đơn vị:
        - Sở Ngoại vụ;
        - Ban Thi đua khen thưởng - Sở Nội vụ, Chi cục Bảo vệ Môi trường, Chi cục Quản lý thị trường, Chi cục An toàn vệ sinh thực phẩm, Chi cục Kiểm lâm, Chi cục Lâm nghiệp, Chi cục Bảo vệ thực vật, Chi cục Thú y, Chi cục Khai thác và bảo vệ nguồn lợi thuỷ sản, Chi cục Nuôi trồng thủy sản, Chi cục Phát triển nông thôn, Chi cục Đê điều và phòng chống lụt bão, Chi cục Quản lý Chất lượng nông lâm sản và thủy sản.
        b) Các cơ quan đã áp dụng HTQLCL theo TCVN ISO 9001:2008 (hoặc TCVN ISO 9001:2000) phải tiến hành mở rộng (hoặc chuyển đổi phiên bản kết hợp mở rộng), gồm 42 cơ quan, đơn vị:
        - Văn phòng UBND tỉnh Nghệ An, Văn phòng Đoàn đại biểu Quốc hội và HĐND; Các Sở, ngành: Nội vụ, Tài chính, Khoa học và Công nghệ, Tài nguyên và Môi trường, Kế hoạch và Đầu tư; Lao động Thương binh và Xã hội, Nông nghiệp và PTNT, Công Thương, Giao thông vận tải, Tư pháp, Giáo dục và đào tạo, Y tế, Xây dựng, Văn hóa - Thể thao - Du lịch, Thông tin và Truyền thông, Thanh tra tỉnh, Ban Dân tộc và Miền núi, Ban quản lý khu kinh tế Đông Nam;
        - Ban Tôn giáo - Sở Nội vụ, Chi cục dân số KHHGĐ;
        - UBND Thành phố Vinh, Thị xã Cửa Lò, TX Thái Hòa, các huyện: Nghi Lộc, Anh Sơn, Quỳnh Lưu, Hưng Nguyên, Nghĩa Đàn, Diễn Châu, Nam Đàn, Yên Thành, Tân kỳ, Con Cuông, Thanh Chương, Quỳ Hợp, Đô Lương, Quỳ Châu, Quế Phong, Tương Dương, Kỳ Sơn.
        IV. KINH PHÍ THỰC HIỆN
        Kinh phí thực hiện kế hoạch triển khai áp dụng HTQLCL theo TCVN ISO 9001:2008 giai đoạn 2011 - 2013 được cân đối từ nguồn chi quản lý hành chính của ngân sách cấp tỉnh và ngân sách cấp huyện, các nguồn vốn hỗ trợ, tài trợ khác nếu có.
        Hàng năm, các cơ quan hành chính nhà nước căn cứ vào nhiệm vụ về việc áp dụng lần đầu hoặc chuyển đổi, mở rộng lĩnh vực áp dụng HTQLCL theo tiêu chuẩn TCVN 9001:2008; Yêu cầu của hoạt động duy trì, cải tiến thường xuyên HTQLCL, đánh giá giám sát, đánh giá chứng nhận lại, đánh giá mở rộng; Các nội dung hướng dẫn tại Thông tư số 159/2010/TT-BTC ngày 15/10/2010 của Bộ Tài chính để lập dự toán kinh phí cho việc áp dụng HTQLCL tại cơ quan mình và tổng hợp chung vào dự toán chi quản lý hành chính của đơn vị trình cơ quan có thẩm quyền phê duyệt theo quy định.
        V. TỔ CHỨC THỰC HIỆN
        1. Sở Khoa học và Công nghệ
        Sở Khoa học và Công nghệ chịu trách nhiệm chủ trì, phối hợp với Sở Nội vụ, Sở Tài chính, các Sở, ban, ngành cấp tỉnh, UBND cấp huyện tổ chức thực hiện nghiêm túc, có hiệu quả nội dung Kế hoạch này.
        - Tham mưu giúp các cơ quan, đơn vị lựa chọn đơn vị tư vấn để triển khai thực hiện.
        - Căn cứ mô hình khung HTQLCL cho các cơ quan hành chính nhà nước tại địa phương ban hành kèm theo Quyết định số 2968/QĐ-BKHCN ngày 29/12/2010 của Bộ Khoa học và Công nghệ, hướng dẫn các cơ quan đơn vị lập danh mục các quy trình áp dụng tiêu chuẩn ISO cụ thể, thống nhất với các đơn vị triển khai thực hiện.
        - Góp ý về nội dung trong quá trình xây dựng ISO của các cơ quan, đơn vị;
        - Tổ chức các hoạt động thông tin, tuyên truyền, giới thiệu về HTQLCL, đào tạo đội ngũ chuyên viên quản lý HTQLCL cho các Sở, ban, ngành cấp tỉnh, UBND cấp huyện. Xây dựng đội ngũ chuyên gia đánh giá HTQLCL của tỉnh.
        - Theo dõi, đôn đốc, kiểm tra, giám sát việc triển khai thực hiện của các cơ quan, đơn vị trên địa bàn tỉnh; kiểm tra hoạt động của các cơ quan tổ chức tư vấn, đánh giá chứng nhận HTQLCL; Định kỳ báo cáo Chủ tịch UBND tỉnh xử lý kịp thời những vướng mắc, tồn tại; Tổng hợp báo cáo kết quả thực hiện về UBND tỉnh, Bộ Khoa học và Công nghệ theo quy định.
        - Tổ chức sơ kết, tổng kết, biểu dương và đề xuất khen thưởng đối với các cơ quan, đơn vị và cá nhân thực hiện tốt công tác xây dựng và áp dụng Hệ thống quản lý chất lượng theo tiêu chuẩn ISO.
        2. Sở Nội vụ
        Là cơ quan thường trực CCHC tỉnh, có trách nhiệm phối hợp với Sở Khoa học Công nghệ trong việc chỉ đạo, theo dõi, kiểm tra, đánh giá hiệu quả triển khai thực hiện việc áp dụng Hệ thống quản lý chất lượng theo tiêu chuẩn ISO trên địa bàn tỉnh; đồng thời gắn hiệu quả triển khai áp dụng ISO tại các đơn vị hành chính với việc đánh giá mức độ hoàn thành nhiệm vụ và công tác thi đua khen thưởng hàng năm.
        3. Sở Tài chính
        - Chủ trì phối hợp với các Sở: Kế hoạch và Đầu tư, Khoa học và Công nghệ, Nội vụ tham mưu giúp UBND tỉnh bố trí kinh phí từ nguồn chi quản lý hành chính của tỉnh, nguồn ngân sách nhà nước và các nguồn tài trợ để đảm bảo cho các hoạt động triển khai xây dựng, thực hiện, đánh giá cấp giấy chứng nhận, duy trì và giám sát Hệ thống quản lý chất lượng theo tiêu chuẩn ISO tại các cơ quan hành chính nhà nước trên địa bàn tỉnh đạt kế hoạch và tiến độ.
        - Hướng dẫn cụ thể về lập dự toán, chi tiêu tài chính cho các cơ quan, đơn vị bảo đảm triển khai thực hiện tốt Kế hoạch này.
        4. Thủ trưởng các Sở, ban, ngành thuộc UBND tỉnh; Chủ tịch UBND các huyện, thành phố, thị xã và các chi cục thuộc Sở có trách nhiệm
        - Lập kế hoạch cụ thể cho cơ quan mình, dự toán, bố trí kinh phí để tổ chức thực hiện đảm bảo yêu cầu nội dung của Quyết định số 144/2006/QĐ-TTg, Quyết định số 118/2009/QĐ-TTg và Kế hoạch này.
        - Xác định việc xây dựng và áp dụng Hệ thống quản lý chất lượng theo tiêu chuẩn ISO trong hoạt động của cơ quan, đơn vị là nội dung bắt buộc của chương trình cải cách hành chính. Nghiên cứu, áp dụng công nghệ thông tin vào hoạt động xây dựng và duy trì hệ thống quản lý chất lượng nhằm đáp ứng yêu cầu cải cách thủ tục hành chính, đáp ứng ngày càng tốt hơn nhu cầu cung cấp dịch vụ công trong lĩnh vực của mình;
        - Phối hợp với đơn vị chủ trì, tổ chức Tư vấn để xây dựng và áp dụng hệ thống quản lý chất lượng cho đơn vị mình. Danh mục thủ tục hành chính phải áp dụng hệ thống quản lý chất lượng căn cứ vào kết quả của việc thực hiện Đề án 30 của Thủ tướng Chính phủ về đơn giản hoá thủ tục hành chính.
        - Bảo đảm toàn bộ hoạt động liên quan đến giải quyết thủ tục hành chính cho người dân và doanh nghiệp được áp dụng hệ thống quản lý chất lượng; triển khai áp dụng đối với các hoạt động nội bộ, hoạt động khác của cơ quan, đơn vị nếu thấy cần thiết;
        - Kiểm soát quá trình xây dựng và áp dụng hệ thống quản lý chất lượng; chịu trách nhiệm về hiệu lực, hiệu quả của việc xây dựng, áp dụng, duy trì, cải tiến hệ thống quản lý chất lượng trong hoạt động của cơ quan, đơn vị mình;
        - Tổ chức đào tạo, nâng cao nhận thức về hệ thống quản lý chất lượng cho đội ngũ cán bộ, công chức.
        - Thực hiện chế độ báo cáo tình hình xây dựng và áp dụng HTQLCL định kỳ 6 tháng, hàng năm và khi có yêu cầu đột xuất về Sở Khoa học và Công nghệ để tổng hợp báo cáo UBND tỉnh, Bộ Khoa học và Công nghệ.
        - Thông báo thành phần Ban chỉ đạo xây dựng và áp dụng HTQLCL theo TCVN ISO 2001:2008 của cơ quan mình (và thông báo bổ sung khi có thay đổi) cho Sở Khoa học và Công nghệ.
        5. Các tổ chức tư vấn, đánh giá chứng nhận HTQLCL: Thực hiện nghiêm túc các quy định, hướng dẫn của Bộ Khoa học và Công nghệ, Tổng cục Tiêu chuẩn đo lường chất lượng và đảm bảo chất lượng hoạt động tư vấn, đánh giá chứng nhận.
        Trên đây là Kế hoạch triển khai áp dụng Hệ thống quản lý chất lượng theo tiêu chuẩn TCVN ISO 9001:2008 vào hoạt động của các cơ quan hành chính nhà nước trên địa bàn tỉnh; yêu cầu Chánh Văn phòng UBND tỉnh, Văn phòng HĐND&ĐĐBQH tỉnh, Giám đốc các Sở, Thủ trưởng các ban ngành cấp tỉnh, Chủ tịch UBND cấp huyện, Chi cục trưởng các Chi cục thuộc các Sở, các đơn vị liên quan triển khai thực hiện đúng yêu cầu, đảm bảo tiến độ đề ra.
        Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh kịp thời về Sở Khoa học và Công nghệ để tổng hợp báo cáo UBND tỉnh xem xét, xử lý./.
        """;

    public const string GiaLam2025 = """
        Số: /KH-UBND
        Gia Lâm, ngày tháng 01 năm 2025
        *KẾ HOẠCH
        *Mở rộng, duy trì, cải tiến Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2015 tại UBND Huyện và UBND các xã, thị trấn; các trường THCS, Tiểu học và Mầm non công lập thuộc huyện năm 2025
        Căn cứ Quyết định số 19/2014/QĐ-TTg ngày 05/3/2014 của Thủ tướng Chính phủ về việc áp dụng Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2008 vào hoạt động của các cơ quan, tổ chức thuộc hệ thống hành chính Nhà nước;
        Căn cứ Quyết định số 101/QĐ-BKHCN ngày 21/01/2019 của Bộ Khoa học và Công nghệ về việc Công bố Mô hình khung Hệ thống quản lý chất lượng (HTQLCL) theo Tiêu chuẩn quốc gia TCVN ISO 9001:2015 cho các cơ quan, tổ chức thuộc hệ thống hành chính nhà nước tại địa phương;
        Căn cứ Công văn số 1314/SKHCN-TĐC ngày 29/10/2018 của Sở Khoa học và Công nghệ Hà Nội về việc hướng dẫn áp dụng Tiêu chuẩn quốc gia TCVN ISO 9001:2015;
        Trên cơ sở kết quả thực hiện năm 2024, UBND huyện Gia Lâm xây dựng Kế hoạch mở rộng, duy trì, cải tiến Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2015 tại UBND Huyện và UBND các xã, thị trấn; các trường THCS, Tiểu học và Mầm non thuộc huyện năm 2025 như sau:
        *I. MỤC ĐÍCH, YÊU CẦU
        *1. Mục đích
        - Nâng cao nhận thức của đội ngũ cán bộ, công chức, viên chức và người lao động tại các phòng chuyên môn thuộc UBND Huyện, UBND xã, thị trấn, các Trường THCS, Tiểu học, Mầm non công lập thuộc huyện về Hệ thống quản lý chất lượng theo TCVN ISO 9001:2015.
        - Tiếp tục duy trì, cải tiến Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2015; đồng thời, mở rộng phạm vi xây dựng quy trình giải quyết TTHC nội bộ nhằm công khai, minh bạch, không ngừng nâng cao chất lượng, hiệu quả hoạt động của các cơ quan trong quá trình giải quyết công việc liên quan đến tổ chức, công dân.
        - Xây dựng hình ảnh về ý thức, tinh thần trách nhiệm phục vụ Nhân dân của đội ngũ cán bộ, công chức, viên chức, người lao động trong các cơ quan hành chính Nhà nước, đơn vị sự nghiệp; tăng cường lòng tin của Nhân dân với Chính quyền, góp phần xây dựng Nhà nước pháp quyền xã hội chủ nghĩa của Nhân dân, do Nhân dân và vì Nhân dân.
        *2. Yêu cầu
        - 100% các đơn vị triển khai và thực hiện nghiêm túc các yêu cầu quản lý hệ thống, hoàn thiện hệ thống pháp lý, chuẩn hoá các hệ thống quy trình và đảm bảo công bố lại theo đúng yêu cầu hệ thống.
        - Mở rộng các quy trình quản lý, điều hành trong nội bộ; bảo đảm sự tham gia của lãnh đạo, cá nhân có liên quan trong quá trình áp dụng, duy trì và cải tiến Hệ thống quản lý chất lượng; kiểm soát chặt chẽ các quy trình tác nghiệp về tiếp nhận, giải quyết thủ tục hành chính và trả kết quả giải quyết TTHC cho tổ chức, công dân theo đúng các quy định hiện hành.
        - Các cơ quan, đơn vị xác định đây là nội dung quan trọng, thường xuyên; là tiêu chí chấm điểm thi đua hàng năm về cải cách hành chính chung của Huyện, của từng cơ quan, đơn vị.
        *II. NỘI DUNG THỰC HIỆN
        *1. Tuyên truyền, phổ biến các văn bản chỉ đạo, hướng dẫn của Trung ương, Thành phố về thực hiện Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2015
        Tăng cường tuyên truyền, phổ biến bằng nhiều hình thức phù hợp các văn bản chỉ đạo, hướng dẫn của Trung ương, Thành phố về thực hiện Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2015 nhằm nâng cao nhận thức, trách nhiệm hơn nữa trong thực hiện Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2015. Nội dung tập trung vào các văn bản: Quyết định số 19/2014/QĐ-TTg ngày 05/3/2014 của Thủ tướng Chính phủ về việc áp dụng Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2008 vào hoạt động của các cơ quan, tổ chức thuộc hệ thống hành chính Nhà nước; Thông tư số 26/2014/TT-BKHHCN ngày 10/10/2014 của Bộ Khoa học và Công nghệ quy định chi tiết thi hành Quyết định số 19/2014/QĐ-TTg ngày 05/3/2014 của Thủ tướng Chính phủ; Quyết định số 101/QĐ-BKHHCN ngày 21/01/2019 của Bộ Khoa học và Công nghệ về việc Công bố Mô hình khung Hệ thống quản lý chất lượng (HTQLCL) theo Tiêu chuẩn quốc gia TCVN ISO 9001:2015 cho các cơ quan, tổ chức thuộc hệ thống hành chính nhà nước tại địa phương;... và các văn bản của Thành phố; các Quy trình Hệ thống quản lý chất lượng của đơn vị.
        *2. Tiếp tục mở rộng, duy trì, cải tiến Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2015
        - Nâng cao chất lượng, hiệu quả hoạt động của Ban Chỉ đạo ISO 9001:2015. Kịp thời kiện toàn thành viên Ban Chỉ đạo ISO 9001:2015; thành viên Đoàn đánh giá nội bộ về Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2015 khi có thay đổi về nhân sự.
        - Ban hành các văn bản chỉ đạo, hướng dẫn, đôn đốc tiếp tục mở rộng, duy trì, cải tiến Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2015.
        - Xây dựng, ban hành Chính sách chất lượng, Mục tiêu chất lượng của đơn vị.
        - Thường xuyên rà soát, sửa đổi, bổ sung, quy trình TTHC nội bộ đảm bảo theo quy định của pháp luật; thay thế hoặc bãi bỏ quy trình TTHC nội bộ không còn phù hợp. Đồng thời, thực hiện cập nhật, công khai, thực hiện các quy trình giải quyết TTHC của các Sở, ngành, Thành phố, Trung ương.
        - Xây dựng mới Quy trình TTHC nội bộ phát sinh, có liên quan trong quá trình giải quyết công việc giữa 2 người, hoặc 2 đơn vị trở lên.
        - Thực hiện đánh giá nội bộ. Đánh giá thực trạng tình hình áp dụng HTQLCL của cơ quan, đơn vị so với các yêu cầu của tiêu chuẩn quốc gia TCVN ISO 9001:2015 để có kế hoạch khắc phục, xem xét của Lãnh đạo.
        - Tham dự các khóa đào tạo, tập huấn, bồi dưỡng kiến thức về tiêu chuẩn quốc gia TCVN ISO 9001:2015; cách thức xây dựng, cập nhật HTQLCL theo yêu cầu của tiêu chuẩn quốc gia TCVN ISO 9001:2015; tập huấn đánh giá nội bộ;...
        - Kiểm tra, đánh giá kết quả triển khai thực hiện tại các cơ quan, đơn vị.
        - Thực hiện chế độ thông tin, báo cáo định kỳ hằng quý, năm, hoặc báo cáo đột xuất về kết quả thực hiện với các cấp theo quy định.
        *III. TIẾN ĐỘ: Có biểu tiến độ chi tiết kèm theo.
        *IV. TỔ CHỨC THỰC HIỆN
        *1. Phòng Kinh tế Huyện
        - Là Cơ quan Thường trực, tham mưu UBND Huyện tổ chức triển khai, đôn đốc, kiểm soát việc tổ chức thực hiện Kế hoạch.
        - Phối hợp, hướng dẫn các đơn vị liên quan triển khai xây dựng, cải tiến, mở rộng Hệ thống và công bố lại Hệ thống quản lý chất lượng phù hợp với Tiêu chuẩn quốc gia TCVN ISO 9001:2015 tại UBND Huyện và các xã, thị trấn trên địa bàn huyện.
        - Phối hợp, hướng dẫn các cơ quan chuyên môn thuộc huyện xây dựng, mở rộng, đơn giản hóa các quy trình TTHC nội bộ; tham mưu UBND Huyện Quyết định phê duyệt, chuẩn hóa, đơn giản hóa quy trình TTHC nội bộ.
        *2. Văn phòng HĐND-UBND Huyện
        - Chỉ trì, phối hợp, hướng dẫn các cơ quan chuyên môn thuộc huyện xây dựng, cập nhật các quy trình giải quyết thủ tục hành chính (khi có sự thay đổi, loại bỏ, thêm mới thủ tục hành chính), tham mưu UBND Huyện thông báo ban hành quy trình giải quyết thủ tục hành chính theo yêu cầu của Tiêu chuẩn quốc gia TCVN ISO 9001:2015.
        - Chủ trì, phối hợp với Phòng Nội vụ hướng dẫn các phòng, ban thuộc huyện và UBND các xã, thị trấn thực hiện xây dựng trình tự, cách thức lập danh mục, lưu trữ hồ sơ theo quy định.
        *3. Phòng Tài chính - Kế hoạch: Tham mưu UBND huyện bố trí kinh phí cho các đơn vị liên quan thực hiện nội dung Kế hoạch.
        *4. Các phòng chuyên môn thuộc huyện
        - Nghiêm túc thực hiện các nội dung Kế hoạch và yêu cầu theo quy định của HTQLCL tiêu chuẩn quốc gia TCVN ISO 9001:2015. Phân công lãnh đạo, công chức tham mưu, theo dõi, đánh giá, tổng hợp kết quả Mở rộng, duy trì, cải tiến Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2015 của phòng; đồng thời, cử người tham gia Đoàn đánh giá nội bộ của Huyện.
        - Chủ động xây dựng quy trình ISO giải quyết thủ tục hành chính sau khi cấp có thẩm quyền công bố và ban hành quy trình thực hiện thủ tục hành chính và gửi toàn bộ bản cứng kèm theo file mềm về Văn phòng HĐND-UBND Huyện (qua Bộ phận Tiếp nhận và trả kết quả) để niêm yết công khai và cập nhật vào hệ thống phần mềm theo quy định.
        - Chủ động rà soát các nội dung công việc có từ 2 người hoặc 2 cơ quan phối hợp thực hiện trở lên tiếp tục đề xuất xây dựng, mở rộng quy trình giải quyết TTHC nội bộ theo chỉ đạo của Thành phố tại các Kế hoạch số: 97/KH-UBND ngày 28/3/2022 về rà soát, thống kê, xây dựng quy trình giải quyết công việc nội bộ (ngoài TTHC) của các cơ quan hành chính thuộc thành phố Hà Nội; số 281/KH-UBND ngày 28/10/2022 về rà soát, đơn giản hóa TTHC nội bộ trong các cơ quan hành chính nhà nước thành phố Hà Nội giai đoạn 2022-2025; số 136/KH-UBND ngày 04/5/2024 về rà soát, xây dựng phương án đơn giản hóa, ủy quyền giải quyết TTHC nội bộ trong các cơ quan hành chính nhà nước thành phố Hà Nội năm 2024.
        - Thực hiện chế độ thông tin, báo cáo định kỳ hằng quý, năm, hoặc báo cáo đột xuất về kết quả thực hiện theo quy định.
        *5. Phòng Giáo dục và Đào tạo
        - Chủ trì, phối hợp với Phòng Kinh tế để triển khai, đôn đốc kiểm soát việc tổ chức thực hiện nội dung Kế hoạch đối với khối giáo dục trên địa bàn huyện.
        - Quán triệt và chỉ đạo Ban Giám hiệu các trường nghiêm túc tiếp cận và triển khai mở rộng, duy trì, cải tiến Hệ thống quản lý chất lượng. Hỗ trợ kịp thời khi có khó khăn phát sinh trong quá trình thực hiện Hệ thống.
        - Tổng hợp kết quả thực hiện, báo cáo định kỳ, hoặc đột xuất với UBND Huyện (qua Phòng Kinh tế).
        *6. UBND các xã, thị trấn; các trường THCS, Tiểu học và Mầm non công lập thuộc huyện
        - Kiện toàn, phân công trách nhiệm cho các thành viên Ban Chỉ đạo HTQLCL theo TCVN ISO 9001:2015; phân công cán bộ làm nhiệm vụ đầu mối triển khai, thực hiện và duy trì kiểm soát hệ thống tại đơn vị.
        - Xây dựng và triển khai thực hiện nghiêm túc kế hoạch mở rộng, cải tiến, duy trì HTQLCL theo TCVN ISO 9001:2015 tại đơn vị. Thực hiện nghiêm túc các yêu cầu của Hệ thống, thực hiện việc xây dựng, sửa đổi, thay thế quy trình ISO giải quyết TTHC ngay sau khi có Quyết định công bố của cấp có thẩm quyền và thông báo danh mục TTHC thực hiện trên địa bàn.
        - Tiếp tục nghiên cứu các nội dung công việc có từ 02 người phối hợp thực hiện trở lên để chuẩn hóa, xây dựng quy trình TTHC nội bộ.
        - Thực hiện chế độ thông tin, báo cáo định kỳ hằng quý, năm, hoặc báo cáo đột xuất về kết quả thực hiện theo quy định.
        Trên đây là Kế hoạch mở rộng, duy trì, cải tiến Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2015 tại UBND Huyện và UBND các xã, thị trấn; các trường THCS, Tiểu học và Mầm non công lập thuộc huyện năm 2025. Yêu cầu các đơn vị căn cứ Kế hoạch, nghiêm túc tổ chức triển khai thực hiện đảm bảo đúng tiến độ và yêu cầu./.
        **Nơi nhận:*
        - Sở KH&CN Hà Nội;
        - TTHU, TT HĐND Huyện;
        - Lãnh đạo UBND Huyện;
        - Các phòng chuyên môn thuộc huyện;
        - UBND các xã, thị trấn;
        - Các Trường THCS, TH, MN công lập thuộc huyện;
        - Lưu: VT, KT.
        *TM. ỦY BAN NHÂN DÂN
        *KT. CHỦ TỊCH
        *PHÓ CHỦ TỊCH
        *Lê Văn Mẫu
        *TIẾN ĐỘ THỰC HIỆN
        *Mở rộng, duy trì, cải tiến Hệ thống quản lý chất lượng theo tiêu chuẩn quốc gia TCVN ISO 9001:2015 tại UBND Huyện và UBND các xã, thị trấn; các Trường THCS, Tiểu học và Mầm non thuộc huyện năm 2025
        (Kèm theo kế hoạch số: /KH-UBND ngày tháng 01 năm 2025 của UBND huyện Gia Lâm)
        [table]
        TT	Nội dung công việc	Cơ quan chủ trì	Cơ quan phối hợp	Thời gian thực hiện	Kết quả thực hiện
        *I	*UBND HUYỆN VÀ UBND CÁC XÃ/ THỊ TRẤN				
        1	Ban hành kế hoạch mở rộng, duy trì, cải tiến Hệ thống quản lý chất lượng theo tiêu chuẩn quốc gia TCVN ISO 9001:2015 tại UBND Huyện và UBND các xã, thị trấn; các Trường THCS, Tiểu học và Mầm non năm 2025	UBND huyện; UBND xã, thị trấn		Tháng 01/2025	Kế hoạch ISO
        2	Kiện toàn Ban chỉ đạo ISO 9001:2015, Tổ giúp việc Ban chỉ đạo (khi có sự thay đổi)	UBND huyện, UBND xã, thị trấn		Khi có sự thay đổi thành viên	Quyết định kiện toàn
        3	Đánh giá thực trạng tình hình áp dụng HTQLCL của cơ quan, tổ chức so với các yêu cầu của tiêu chuẩn quốc gia TCVN ISO 9001:2015 (đánh giá nội bộ)	UBND huyện, UBND xã, thị trấn	Các cơ quan chuyên môn thuộc huyện/ công chức chuyên môn tại cấp xã	Quý III hoặc Quý IV	Hồ sơ đánh giá nội bộ
        4	Tham gia các khóa đào tạo: + Đào tạo kiến thức về tiêu chuẩn quốc gia TCVN ISO 9001:2015. + Đào tạo cách thức xây dựng, cập nhật HTQLCL theo yêu cầu của tiêu chuẩn quốc gia TCVN ISO 9001:2015. + Đào tạo đội ngũ chuyên gia đánh giá nội bộ.	UBND huyện, UBND xã, thị trấn	Các phòng ban thuộc UBND huyện; UBND các xã/thị trấn	Quý I hoặc quý II	Tổ chức tập huấn
        [end]
        [table]
        *TT	*Nội dung công việc	*Cơ quan chủ trì	*Cơ quan phối hợp	*Thời gian thực hiện	*Kết quả thực hiện
        5	Xây dựng, cập nhật HTQLCL theo yêu cầu của tiêu chuẩn quốc gia TCVN ISO 9001:2015 Xây dựng các quy trình giải quyết TTHC nội bộ (có từ 02 người hoặc 2 cơ quan trở lên phối hợp thực hiện) tại đơn vị	Các cơ quan chuyên môn thuộc UBND huyện;  UBND xã, thị trấn	Phòng Kinh tế; Văn phòng HĐND-UBND huyện	Thường xuyên khi có sự thay đổi	Quy trình ISO giải quyết thủ tục hành chính  Quy trình nội bộ giải quyết công việc (ngoài TTHC)
        6	Tổ chức họp xem xét của lãnh đạo và ban hành Quyết định công bố Hệ thống quản lý chất lượng phù hợp TCVN ISO 9001:2015	Ban chỉ đạo ISO huyện, xã/thị trấn	Phòng Kinh tế; Văn phòng HĐND-UBND huyện	Quý III hoặc Quý IV	Biên bản họp xem xét của lãnh đạo
        *II	*CÁC TRƯỜNG THCS, TIỂU HỌC VÀ MẦM NON CÔNG LẬP THUỘC HUYỆN				
        1	Kiện toàn ban chỉ đạo ISO 9001:2015 (nếu có sự thay đổi về nhân sự)	Hiệu trưởng các trường THCS, Tiểu học và MN;  Phòng GD&ĐT		Khi có sự thay đổi	Quyết định Kiện toàn (nếu có)
        2	Hiệu chỉnh Hệ thống quy trình giải quyết công việc ngoài TTHC tại đơn vị	Ban chỉ đạo ISO các Trường THCS, Tiểu học và Mầm non;  Phòng GD&ĐT	Phòng Kinh tế	Thường xuyên	Quy trình
        3	Tập huấn/tọa đàm nâng cao nhận thức và phương pháp xây dựng hệ thống.	Ban giám hiệu, Ban chỉ đạo ISO và các cán bộ, viên chức, giáo viên có liên quan;  Phòng GD&ĐT	Phòng Kinh tế	Quý II	Buổi tập huấn, tọa đàm theo khối
        [end]
        [table]
        TT	Nội dung công việc	Cơ quan chủ trì	Cơ quan phối hợp	Thời gian thực hiện	Kết quả thực hiện
        4	Thực hiện đánh giá nội bộ HTQLCL và tiến hành khắc phục sau đánh giá	Chuyên gia đánh giá nội bộ các Trường THCS, Tiểu học và Mầm non; Phòng GD&ĐT	Phòng Kinh tế	Quý III, IV	Hồ sơ đánh giá nội bộ
        5	Tổ chức xem xét của lãnh đạo về Hệ thống quản lý chất lượng	Ban chỉ đạo ISO các Trường THCS, Tiểu học và Mầm non; Phòng GD&ĐT	Phòng Kinh tế	Quý IV	Hồ sơ xem xét của lãnh đạo về Hệ thống
        [end]
        """;

    public const string BauBang2024 = """
        Số: 589/QĐ-UBND
        Bàu Bàng, ngày 28 tháng 03 năm 2024
        QUYẾT ĐỊNH
        Về việc ban hành Mục tiêu chất lượng của Hệ thống quản lý chất lượng phù hợp với Tiêu chuẩn quốc gia TCVN ISO 9001:2015 năm 2024 của Ủy ban nhân dân huyện Bầu Bàng, tỉnh Bình Dương
        ỦY BAN NHÂN DÂN HUYỆN
        Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;
        Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ về kiểm soát thủ tục hành chính; Nghị định số 48/2013/NĐ-CP ngày 14 tháng 5 năm 2013 và Nghị định số 92/2017/NĐ-CP ngày 07 tháng 8 năm 2017 của Chính phủ về sửa đổi, bổ sung một số điều của các nghị định liên quan đến kiểm soát thủ tục hành chính;
        Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính;
        Căn cứ Quyết định số 19/2014/QĐ-TTg ngày 05 tháng 3 năm 2014 của Thủ tướng Chính phủ về việc áp dụng Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2008 vào hoạt động của các cơ quan, tổ chức thuộc hệ thống hành chính Nhà nước;
        Căn cứ Thông tư số 02/2017/TT-VPCP ngày 31 tháng 10 năm 2017 của Văn phòng Chính phủ về hướng dẫn về nghiệp vụ kiểm soát thủ tục hành chính;
        Căn cứ Thông tư số 01/2018/TT-VPCP ngày 23 tháng 11 năm 2018 của Văn phòng Chính phủ về hướng dẫn thi hành một số quy định của Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính;
        Căn cứ Quyết định số 101/QĐ-BKHCHN ngày 21 tháng 01 năm 2019 của Bộ trưởng Bộ Khoa học và Công nghệ về việc công bố Mô hình khung Hệ thống quản lý chất lượng theo tiêu chuẩn quốc gia TCVN ISO 9001:2015 cho các cơ quan, tổ chức thuộc hệ thống hành chính nhà nước tại địa phương;
        Căn cứ Quyết định số 2449/QĐ-UBND ngày 26 tháng 11 năm 2019 của Ủy ban nhân dân huyện về việc ban hành Hệ thống quản lý chất lượng phù hợp với Tiêu chuẩn quốc gia TCVN ISO 9001:2015 của Ủy ban nhân dân Huyện Bầu Bàng, tỉnh Bình Dương;
        Xét đề nghị của Phòng Kinh tế huyện tại Tờ trình số 41/TTr-KT ngày 27 tháng 3 năm 2024.
        QUYẾT ĐỊNH:
        Điều 1. Ban hành kèm theo Quyết định này Mục tiêu chất lượng của Hệ thống quản lý chất lượng (HTQLCL) phù hợp với Tiêu chuẩn quốc gia TCVN ISO 9001:2015 năm 2024 của Ủy ban nhân dân huyện Bàu Bàng, tỉnh Bình Dương.
        Điều 2. Tổ chức thực hiện
        Cơ quan chuyên môn, đơn vị có liên quan thuộc huyện căn cứ theo chức năng, nhiệm vụ, quyền hạn và nội dung quy định tại Mục tiêu chất lượng của HTQLCL phù hợp với Tiêu chuẩn quốc gia TCVN ISO 9001:2015 để thực hiện đầy đủ, chính xác những yêu cầu cụ thể của HTQLCL:
        1. Mục tiêu chất lượng này được thiết lập đáp ứng các yêu cầu của Tiêu chuẩn quốc gia TCVN ISO 9001:2015.
        2. Mục tiêu chất lượng này nhất quán với Chính sách chất lượng của Ủy ban nhân dân huyện.
        3. Tất cả cơ quan, đơn vị thuộc huyện liên quan đến các TTHC trong phạm vi áp dụng HTQLCL đều nhận thức được mối liên quan, tầm quan trọng và sự đóng góp của mình đối với việc đạt được các mục tiêu chất lượng và tuân thủ kế hoạch thực hiện mục tiêu chất lượng.
        4. Mục tiêu chất lượng này được áp dụng từ ngày Quyết định này có hiệu lực thi hành và thay thế Mục tiêu chất lượng ban hành kèm theo Quyết định 520/QĐ-UBND ngày 16/3/2023 của Ủy ban nhân dân huyện Bàu Bàng; được xem xét và điều chỉnh hàng năm (nếu cần thiết) để phù hợp với thực tế (căn cứ vào báo cáo kết quả thực hiện Hệ thống quản lý chất lượng).
        5. Mục tiêu chất lượng là cơ sở để các cơ quan, đơn vị tự xây dựng nội dung cụ thể cho cơ quan, báo cáo chi tiết trong báo cáo kết quả thực hiện HTQLCL để đưa vào nội dung xem xét HTQLCL của lãnh đạo hàng năm.
        Điều 3. Hiệu lực thi hành
        Quyết định này có hiệu lực thi hành kể từ ngày ký.
        Điều 4. Trách nhiệm thi hành
        Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện Bàu Bàng, Thủ trưởng các cơ quan chuyên môn, đơn vị có liên quan thuộc huyện chịu trách nhiệm thi hành Quyết định này.
        Nơi nhận:
        - CT, các PCT UBND huyện;
        - Như Điều 4;
        - Ban Chỉ đạo ISO huyện ;
        - Các cơ quan chuyên môn thuộc huyện;
        - Trung tâm Y tế huyện ;
        - Chi nhánh Văn phòng ĐKĐĐ huyện;
        - Đơn vị tư vấn;
        - Công TTĐT huyện;
        - Lưu: VT, Nm.
        *TM. ỦY BAN NHÂN DÂN
        *CHỦ TỊCH
        Trần Văn Mẫu
        *MỤC TIÊU CHẤT LƯỢNG CỦA HỆ THỐNG QUẢN LÝ CHẤT LƯỢNG
        *PHÙ HỢP VỚI TIÊU CHUẨN QUỐC GIA TCVN ISO 9001:2015
        *NĂM 2024 CỦA ỦY BAN NHÂN DÂN HUYỆN BÀU BÀNG
        (Kèm theo Quyết định số 589 /QĐ-UBND ngày 28 tháng 3 năm 2024
        của Ủy ban nhân dân huyện)
        Căn cứ vào Chính sách chất lượng được Ủy ban nhân dân huyện Bầu Bàng, tỉnh Bình Dương công bố, với phương châm:
        "ĐÚNG PHÁP LUẬT, CÔNG KHAI, MINH BẠCH"
        Các cơ quan chuyên môn (CQCM), đơn vị, cán bộ, công chức (CBCC) của Ủy ban nhân dân huyện xác định và phân đầu đạt được những mục tiêu chất lượng trong các thủ tục theo phạm vi áp dụng hệ thống quản lý chất lượng phù hợp với Tiêu chuẩn quốc tế ISO 9001:2015/ Tiêu chuẩn quốc gia TCVN ISO 9001:2015 (HTQLCL) như sau (tính đến cuối năm 2024):
        I. MỤC TIÊU CHẤT LƯỢNG, PHƯƠNG PHÁP TÍNH TOÁN KẾT QUẢ VÀ BIỆN PHÁP THỰC HIỆN
        [table]
        STT	Nội dung	Mục tiêu đề ra	CQCM, đơn vị theo dõi và báo cáo	Phương pháp tính toán kết quả thực hiện	Biện pháp thực hiện
        1	Tỷ lệ giải quyết hồ sơ TTHC đúng hạn trong từng lĩnh vực	100%	Phòng Nội vụ	Căn cứ vào phần mềm/ Phiếu/Sổ theo dõi hồ sơ (quy trình) và những quy trình, văn bản, hồ sơ liên quan.	Thu xếp nguồn nhân lực và đề xuất cơ sở vật chất để thực hiện đúng yêu cầu; theo dõi, thống kê, tổng hợp, phân tích và đánh giá kết quả thực hiện.
        		99%	Phòng Tư pháp		
        		100%	Phòng Tài chính - Kế hoạch		
        		99%	Phòng Tài nguyên - Môi trường		
        		98%	Chi nhánh Văn phòng Đăng ký đất đai huyện		
        		99%	Phòng Lao động - Thương binh và Xã hội		
        		100%	Phòng Văn hóa và Thông tin		
        		100%	Phòng Giáo dục và Đào tạo		
        		100%	Trung tâm Y tế		
        		100%	Thanh Tra huyện		
        		100%	Phòng Kinh tế		
        		99%	Phòng Quản lý đô thị		
        [end]
        [table]
        STT	Nội dung	Mục tiêu đề ra	CQCM, đơn vị theo dõi và báo cáo	Phương pháp tính toán kết quả thực hiện	Biện pháp thực hiện
        2	Mức độ hài lòng của cá nhân, tổ chức về giải quyết TTHC	Đạt 95% trở lên	Phòng Kinh tế (chủ trì); Các CQCM, đơn vị liên quan đến lĩnh vực trong phạm vi áp dụng HTQLCL (phối hợp)	Căn cứ vào việc tổng hợp - thống kê, phân tích kết quả khảo sát	Thu thập, tổng hợp - thống kê, phân tích kết quả khảo sát và trên trang web đánh giá sự hài lòng.
        3	CBCC liên quan đến lĩnh vực trong phạm vi áp dụng được đào tạo về HTQLCL	100%	Phòng Kinh tế (chủ trì), Phòng Tài chính - Kế hoạch (phối hợp); Các CQCM, đơn vị liên quan đến lĩnh vực trong phạm vi áp dụng HTQLCL (tham dự)	So sánh số lượng CBCC liên quan đến lĩnh vực trong phạm vi áp dụng và số lượng CBCC tham dự các cuộc họp, khóa đào tạo, tập huấn về HTQLCL.	Tất cả các cuộc họp liên quan đến HTQLCL đều có biên bản. Tất cả các khóa đào tạo, tập huấn về HTQLCL đều có điểm danh, CBCC tham dự ký tên.
        [end]
        Ủy ban nhân dân huyện đề nghị các cơ quan chuyên môn, đơn vị liên quan chịu trách nhiệm theo dõi, triển khai và báo cáo kết quả thực hiện các mục tiêu chất lượng đã được xác định nêu trên, gồm các nội dung sau:
        1. Thời gian thực hiện báo cáo kết quả thực hiện mục tiêu chất lượng định kỳ là hàng quý, 6 tháng, 9 tháng và năm chuyển về Phòng Kinh tế huyện; giao Văn phòng HĐND và UBND huyện phối hợp với Phòng Kinh tế huyện có trách nhiệm tổng hợp, báo cáo kết quả thực hiện HTQLCL bằng văn bản trình Ban Chỉ đạo ISO huyện báo cáo Ủy ban nhân dân huyện theo quy trình xem xét của lãnh đạo.
        2. Thời gian thực hiện báo cáo kết quả thực hiện mục tiêu chất lượng đột xuất theo yêu cầu cụ thể của Ủy ban nhân dân huyện.
        3. Nếu kết quả thực hiện không đáp ứng các mục tiêu chất lượng đã đề ra như trên thì phải xác định nguyên nhân và hành động khắc phục cần thiết, thực hiện các hành động đã xác định, đề cập nội dung này trong báo cáo định kỳ.
        4. Nếu kết quả thực hiện không đáp ứng các mục tiêu chất lượng đã đề ra như trên thì phải xác định nguyên nhân gốc rễ và hành động khắc phục cần thiết, thực hiện các hành động đã xác định, đề cập nội dung này trong báo cáo kết quả thực hiện HTQLCL. Đây là việc bắt buộc phải thực hiện.
        II. KẾ HOẠCH THỰC HIỆN MỤC TIÊU CHẤT LƯỢNG
        1. Mục tiêu chất lượng số 1: Tỷ lệ giải quyết hồ sơ TTHC đúng hạn trong từng lĩnh vực.
        [table]
        STT	Nội dung công việc	Chủ trì thực hiện	Phối hợp thực hiện	Thời gian thực hiện
        1	Liên tục rà soát, kịp thời bố trí nhân sự, sắp xếp công việc hợp lý.	Trưởng phòng	Công chức	Thường xuyên
        2	Tuân thủ và rà soát kịp thời quy trình nội bộ giải quyết TTHC thuộc thẩm quyền đã được Chủ tịch UBND tỉnh phê duyệt.	Trưởng phòng	Công chức	Thường xuyên
        3	Khi phát hiện sai sót, thực hiện kịp thời quy trình kiểm soát đầu ra không phù hợp đồng bộ với quy trình nội bộ giải quyết TTHC.	Trưởng phòng	Công chức	Thường xuyên
        4	Định kỳ rà soát thực hiện quy trình kiểm soát sự không phù hợp và hành động khắc phục nhằm loại bỏ nguyên nhân gốc rễ gây ra sự không phù hợp.	Trưởng phòng	Công chức	Thường xuyên hàng quý
        5	Tham gia hiệu quả vào quy trình thực hiện hành động giải quyết rủi ro và cơ hội và xem xét của lãnh đạo về HTQLCL.	Văn phòng HĐND-UBND huyện	Cơ quan chuyên môn	Hàng năm
        [end]
        2. Mục tiêu chất lượng 2: Mức độ hài lòng của cá nhân, tổ chức về giải quyết thủ tục hành chính trên 95%.
        [table]
        STT	Nội dung công việc	Chủ trì thực hiện	Phối hợp thực hiện	Thời gian thực hiện
        1	Công khai đầy đủ, kịp thời, chính xác các quy trình nội bộ giải quyết TTHC theo Quyết định phê duyệt của Chủ tịch UBND tỉnh.	Văn phòng HĐND và UBND huyện	Trung tâm Phục vụ hành chính công huyện; Bộ phận Tiếp nhận và Trả kết quả cấp xã	Thường xuyên
        2	Thu thập, phản hồi các thông tin đánh giá sự hài lòng của người dân và doanh nghiệp đối với các dịch vụ hành chính công đầy đủ và toàn diện (đối với các thủ tục hành chính áp dụng phần mềm khảo sát ý kiến người dân).	Văn phòng HĐND và UBND huyện	Trung tâm Phục vụ hành chính công huyện; Bộ phận Tiếp nhận và Trả kết quả cấp xã	Hàng quý
        3	Thu thập, tổng hợp và phân tích nội dung từ các Phiếu khảo sát ý kiến (đối với các TTHC chưa áp dụng phần mềm khảo sát ý kiến người dân).	Trưởng phòng	Công chức	Hàng quý
        4	Tiếp cận các luồng thông tin phản ánh (trực tiếp, công văn, điện thoại, mail) liên quan đến việc giải quyết TTHC.	Văn phòng HĐND và UBND huyện	Cơ quan chuyên môn	Thường xuyên
        5	Kiểm tra, đánh giá việc thụ lý và giải quyết hồ sơ, TTHC cho người dân và doanh nghiệp theo quy trình đánh giá nội bộ.	Ban Chỉ đạo ISO huyện	Cơ quan chuyên môn	Hàng năm
        [end]
        3. Mục tiêu chất lượng 3: Cán bộ, công chức liên quan đến lĩnh vực trong phạm vi áp dụng được đào tạo về HTQLCL là 100%.
        [table]
        STT	Nội dung công việc	Chủ trì thực hiện	Phối hợp thực hiện	Thời gian thực hiện
        1	Quản triệt Chính sách chất lượng và Mục tiêu chất lượng để tất cả cán bộ công chức đều biết, hiểu và phấn đấu.	Trưởng phòng	Công chức	Thường xuyên
        2	Tổ chức đào tạo, tập huấn về nhận thức và thiết lập HTQLCL một cách tổng quát; tổ chức đào tạo đánh giá nội bộ HTQLCL.	Văn phòng HĐND-UBND huyện và Phòng Kinh tế huyện	Cơ quan chuyên môn	Thường xuyên
        3	Tổ chức các cuộc họp liên quan đến HTQLCL và ghi biên bản họp đầy đủ đồng thời có danh sách điểm danh.	Trưởng phòng	Công chức	Thường xuyên
        4	Tăng cường tự bồi dưỡng, nâng cao kiến thức, nghiệp vụ thực hiện quy trình giải quyết TTHC.	Trưởng phòng	Công chức	Thường xuyên
        5	Hướng dẫn, hỗ trợ, đôn đốc, giám sát tiến độ thực hiện đối với các quy trình giải quyết TTHC.	Ban Chỉ đạo ISO huyện	Cơ quan chuyên môn	Thường xuyên
        [end]
        """;
}
