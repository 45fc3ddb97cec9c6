### T：文件本身。

T001-title = 文件读不出、不是 UTF-8，或超过 1 MiB
T001-why = 读不出的文件等于没有记录；与其悄悄漏掉，不如说出来。编码不统一，姓名和地址在别人的电脑上就成了乱码。
T001-io = { $kind } { $id }：文件读不出：{ $why }
T001-io-help = 请检查文件是否存在、当前用户有没有读取权限
T001-size = { $kind } { $id }：文件超过 { $limit } 字节，没有读
T001-size-help = 一个文件只记一条记录；多出的内容请分到别的文件，附件不要放在这里
T001-utf8 = { $kind } { $id }：第 { $line } 行起不是 UTF-8 文字
T001-utf8-help = 请用编辑器把文件另存为 UTF-8 编码（常见的原因是存成了 GBK）

T002-title = 不是合法的 TOML
T002-why = 语法有错，后面的内容就可能读错。文件中的语法错误逐处列出，超过二十处时另说还有多少。
T002 = { $kind } { $id }：语法错误：{ $what }
T002-more = { $kind } { $id }：还有 { $count } 处语法错误没有列出

T003-title = 不认识的键或规则代码
T003-why = 写错的键不会报错也不会起作用，例如把 hours 写成 hour，这次服务就不计时长。所以凡是不认识的键都要指出。
T003 = { $kind } { $id }：不认识的键“{ $key }”
T003-help = 这里可以写：{ $keys }
T003-near = { $kind } { $id }：不认识的键“{ $key }”，是不是“{ $near }”？
T003-near-help = 这里可以写：{ $keys }
T003-rule = { $kind } { $id }：没有代码为“{ $rule }”的规则
T003-rule-help = 规则代码是一个大写字母加三位数字，例如 O201
T003-rule-near = { $kind } { $id }：没有代码为“{ $rule }”的规则，是不是“{ $near }”？
T003-rule-near-help = 用 jiedao explain { $near } 查看这条规则

T004-title = 缺少必填的键
T004-why = 必填的内容没有写，记录就不完整，后面的汇总也就不可靠。
T004 = { $kind } { $id }：缺少“{ $key }”{ $called }
T004-help = 请补上 { $key } = …
T004-word = { $kind } { $id }：缺少“{ $key }”{ $called }
T004-word-help = 请补上 { $key } = "…"，可以写：{ $words }
T004-community = { $kind } { $id }：缺少文件 community.toml
T004-community-help = 社区的目录里要有 community.toml，写明社区的名称和代码

T005-title = 值的类型或内容不对
T005-why = 值只有写成规定的样子才能准确计算和比较：小数最多两位，日期要真有那一天，分类只能用规定的词。
T005-type = { $kind } { $id }：“{ $key }”应为{ $expected }，写成了{ $found }
T005-type-help = 请改写成{ $expected }；文本要加引号，数字、日期、true 和 false 不加引号
T005-empty = { $kind } { $id }：“{ $key }”是空的
T005-empty-help = 请写上内容；没有内容可写时，把整行删去
T005-untrimmed = { $kind } { $id }：“{ $key }”的开头或结尾有空白
T005-untrimmed-help = 请删去首尾的空格（包括全角空格）和换行
T005-line-feed = { $kind } { $id }：“{ $key }”中间有换行
T005-line-feed-help = 这里只能写一行；长的说明可以写在 note 里
T005-not-nfc = { $kind } { $id }：“{ $key }”中有拆开写的字符（不是 NFC 形式）
T005-not-nfc-help = 看上去一样的字，编码不同就对不上；请重新输入这段文字
T005-word = { $kind } { $id }：不能写“{ $value }”
T005-word-help = 可以写：{ $words }
T005-word-near = { $kind } { $id }：不能写“{ $value }”，是不是“{ $near }”？
T005-word-near-help = 可以写：{ $words }
T005-exclusive = { $kind } { $id }：“{ $key }”与“{ $other }”不能同时写
T005-exclusive-help = 请在“{ $key }”与“{ $other }”中留下一个
T005-satisfied = { $kind } { $id }：满意 { $satisfied } 人，多于征求意见的 { $asked } 人
T005-satisfied-help = satisfied 不能大于 asked，请核对两个数
T005-no-such-day = { $kind } { $id }：{ $value } 没有这一天
T005-no-such-day-help = 请核对月份和日子，写成 2014-05-21 的样子
T005-not-a-date = { $kind } { $id }：{ $value } 不是日期的写法
T005-not-a-date-help = 只写年月日，月和日各写两位，不写钟点和时区，例如 2014-05-21
T005-range = { $kind } { $id }：{ $value } 不在 { $least } 到 { $most } 之间
T005-range-help = 请写 { $least } 到 { $most } 之间的整数
T005-exponent = { $kind } { $id }：{ $value } 用了指数写法
T005-exponent-help = 请写成普通的数，例如把 1e3 写成 1000；小数最多 { $places } 位
T005-not-finite = { $kind } { $id }：{ $value } 不是一个数
T005-not-finite-help = 请写一个具体的数，小数最多 { $places } 位；没有就把整行删去
T005-too-large = { $kind } { $id }：{ $value } 太大
T005-too-large-help = 小数点前最多十位，小数点后最多 { $places } 位
T005-too-many-places = { $kind } { $id }：{ $value } 的小数超过 { $places } 位
T005-too-many-places-help = 请自行取舍到最多 { $places } 位；程序不替您四舍五入
T005-household = { $kind } { $id }：“{ $value }”不是户号
T005-household-help = 写成“单元-房号”，例如 2-101；最后一段只能是数字，不写住户姓名
T005-area-code = { $kind } { $id }：“{ $value }”不是 { $digits } 位统计代码
T005-area-code-help = 请写 { $digits } 位数字，不要空格，并加引号
T005-commit = { $kind } { $id }：“{ $value }”不是完整的提交号
T005-commit-help = 请写 40 位小写十六进制数，用 git rev-parse HEAD 可以看到
T005-digest = { $kind } { $id }：“{ $value }”不是摘要
T005-digest-help = 请写 sha256: 加 64 位小写十六进制数，不要手工修改程序给出的摘要
T005-ends-before = { $kind } { $id }：结束日期 { $until } 早于开始日期 { $date }
T005-ends-before-help = until 不能早于 date；只有一天的，把 until 删去
T005-binding = { $kind } { $id }：{ $rule } 不能设为 { $value }，只能是 error
T005-binding-help = 有 { $rule } 问题的分录不计积分，所以总是错误；请删去这一行

T006-title = 放错了地方的文件或目录
T006-why = 程序按位置认记录：放错地方的文件谁也不会去读，里面的记录就等于没有。
T006 = { $kind } { $id }：这里不能放这个文件
T006-help = 请核对目录和文件名，记录写成 目录/编号.toml；说明文字只能叫 README.md
T006-folder = { $kind } { $id }：这里不能放这个目录
T006-folder-help = 请核对目录名；以“.”开头的目录不会读
T006-year = { $kind } { $id }：文件名中的年份与 year = { $year } 不一致
T006-year-help = 请改文件名或改 year，使两者是同一年

T007-title = 编号的写法不对
T007-why = 编号用在文件名、引用和摘要里，必须各处写法一致；空格、斜线和全角字母会让看上去一样的编号对不上。
T007 = { $kind } { $id }：“{ $value }”不能作编号
T007-help = 编号用文字、数字和“-”，1 到 64 个字符，不以“-”开头，不用全角字母和空格
T007-name = { $kind } { $id }：“{ $value }”不能作编号
T007-name-help = 请改文件名或目录名：用文字、数字和“-”，1 到 64 个字符，不以“-”开头

T008-title = 符号链接或特殊文件
T008-why = 链接会指到目录之外或绕成圈，不同的电脑读到的内容也不同，所以一概不读。
T008 = { $kind } { $id }：这是符号链接，没有读
T008-help = 请把链接换成真正的文件
T008-special = { $kind } { $id }：这是管道、设备等特殊文件，没有读
T008-special-help = 请删去它，或换成普通文件

T009-title = 不认识的数据版本
T009-why = schema 说明记录按哪一版的规定写。版本不认识，按旧规定去读就可能读错。
T009 = { $kind } { $id }：schema = { $found }，本程序只认识 { $known }
T009-help = 请改为 schema = { $known }，或换用认识 { $found } 的版本

T010-title = 文字中有控制字符
T010-why = 控制字符和改变书写方向的字符看不见，却能让屏幕上显示的与实际记录的不一样。
T010 = { $kind } { $id }：有看不见的字符 { $char }
T010-help = 请删去这个字符；多半是从网页或文档里复制时带来的
