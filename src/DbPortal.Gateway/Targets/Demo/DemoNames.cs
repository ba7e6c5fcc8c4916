namespace DbPortal.Gateway.Targets.Demo;

/// <summary>Words the sample data is made of. Nobody in it exists.</summary>
internal static class DemoNames
{
    public static readonly (string Name, string Written)[] JapaneseFamilies =
    [
        ("Sato", "佐藤"), ("Suzuki", "鈴木"), ("Takahashi", "高橋"), ("Tanaka", "田中"), ("Ito", "伊藤"), ("Watanabe", "渡辺"), ("Yamamoto", "山本"),
        ("Nakamura", "中村"), ("Kobayashi", "小林"), ("Kato", "加藤"), ("Yoshida", "吉田"), ("Yamada", "山田"), ("Sasaki", "佐々木"), ("Mori", "森"),
        ("Ishikawa", "石川"), ("Hayashi", "林"), ("Fujita", "藤田"), ("Okada", "岡田"), ("Shimizu", "清水"), ("Abe", "阿部"),
    ];

    public static readonly (string Name, string Written)[] JapaneseGivens =
    [
        ("Akiko", "明子"), ("Haruto", "陽翔"), ("Yui", "結衣"), ("Ren", "蓮"), ("Sakura", "さくら"), ("Kenji", "健司"), ("Naoko", "直子"), ("Takumi", "拓海"),
        ("Emi", "恵美"), ("Daichi", "大地"), ("Mai", "舞"), ("Shota", "翔太"), ("Aya", "彩"), ("Hiroshi", "浩"), ("Misaki", "美咲"), ("Yuto", "悠斗"),
    ];

    public static readonly (string Name, string Written)[] OtherFamilies =
    [
        ("Brandt", "ブラント"), ("Vega", "ベガ"), ("Rossi", "ロッシ"), ("Nguyen", "グエン"), ("Martin", "マルタン"), ("Kowalski", "コワルスキ"), ("Silva", "シルバ"),
        ("Kim", "キム"), ("Olsen", "オルセン"), ("Murphy", "マーフィー"), ("Patel", "パテル"), ("Weber", "ウェーバー"), ("Haddad", "ハダド"), ("Larsson", "ラーション"),
    ];

    public static readonly (string Name, string Written)[] OtherGivens =
    [
        ("Emma", "エマ"), ("Carlos", "カルロス"), ("Lena", "レナ"), ("Minh", "ミン"), ("Louis", "ルイ"), ("Zofia", "ゾフィア"), ("Bruno", "ブルーノ"), ("Jisoo", "ジス"),
        ("Ingrid", "イングリッド"), ("Sean", "ショーン"), ("Anita", "アニタ"), ("Jonas", "ヨナス"), ("Nadia", "ナディア"), ("Elsa", "エルサ"),
    ];

    public static readonly (string City, string Written, string Country, string Dial)[] Cities =
    [
        ("Tokyo", "東京", "JP", "+81"), ("Osaka", "大阪", "JP", "+81"), ("Sapporo", "札幌", "JP", "+81"), ("Fukuoka", "福岡", "JP", "+81"), ("Nagoya", "名古屋", "JP", "+81"),
        ("Berlin", "ベルリン", "DE", "+49"), ("Lisbon", "リスボン", "PT", "+351"), ("Dublin", "ダブリン", "IE", "+353"), ("Seoul", "ソウル", "KR", "+82"),
        ("Singapore", "シンガポール", "SG", "+65"), ("Toronto", "トロント", "CA", "+1"), ("Oslo", "オスロ", "NO", "+47"),
    ];

    public static readonly string[] Streets =
        ["Sakura-dori", "Aoi Lane", "Harbor Street", "Kita 3-jo", "Linden Way", "Rua Nova", "Hill Road", "Station Avenue", "Chuo", "Mill Lane", "Bridge Street", "Nishi 5-jo"];

    public static readonly (string Name, string Written)[] Departments =
    [
        ("Sales", "営業部"), ("Marketing", "マーケティング部"), ("Purchasing", "購買部"), ("Logistics", "物流部"), ("Finance", "経理部"), ("Human Resources", "人事部"),
        ("Legal", "法務部"), ("Engineering", "技術部"), ("Customer Care", "お客様相談室"), ("Quality", "品質管理部"), ("Design", "デザイン部"), ("Executive", "経営企画室"),
    ];

    public static readonly string[] Titles = ["Clerk", "Specialist", "Senior Specialist", "Team Lead", "Manager", "Director"];

    public static readonly (string Name, string Written)[] Categories =
    [
        ("Tea", "お茶"), ("Ceramics", "陶器"), ("Kitchen", "台所用品"), ("Textiles", "織物"), ("Stationery", "文房具"), ("Furniture", "家具"), ("Lighting", "照明"), ("Garden", "園芸"),
    ];

    public static readonly (string Name, string Written)[] Things =
    [
        ("teapot", "急須"), ("cup", "湯呑"), ("bowl", "碗"), ("tray", "盆"), ("knife", "包丁"), ("towel", "手ぬぐい"), ("notebook", "ノート"), ("brush", "筆"), ("lamp", "ランプ"),
        ("stool", "腰掛け"), ("vase", "花瓶"), ("basket", "籠"), ("lantern", "提灯"), ("cushion", "座布団"), ("planter", "植木鉢"),
    ];

    public static readonly (string Name, string Written)[] Qualities =
    [
        ("Blue", "青の"), ("Cedar", "杉の"), ("Indigo", "藍の"), ("Iron", "鉄の"), ("White", "白の"), ("Bamboo", "竹の"), ("Copper", "銅の"), ("Silk", "絹の"), ("Stone", "石の"), ("Linen", "麻の"),
    ];
}
