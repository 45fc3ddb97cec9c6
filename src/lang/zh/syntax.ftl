### TOML 解析器的说法。编号由它的英文得来，见 voice.rs。

syntax-cannot-recurse-further-max-recursion-depth-met = 嵌套太深
syntax-carriage-return-must-be-followed-by-newline = 回车符后面必须是换行符
syntax-could-not-allocate-for-string = 内存不足，读不下这段文本
syntax-duplicate-key = 键重复了
syntax-extra = 多了一个“=”
syntax-extra-assignment-between-key-value-pairs = 键值之间多了一个“=”
syntax-extra-comma-in-array = 列表中多了一个逗号
syntax-extra-comma-in-inline-table = 行内表中多了一个逗号
syntax-integers-with-a-radix-cannot-be-signed = 十六进制、八进制、二进制数不能带正负号
syntax-invalid-basic-string = 双引号文本写得不对，前后两个引号都要写
syntax-invalid-binary-number = 二进制数写得不对
syntax-invalid-boolean = 文本要加引号；数字写成 10 这样，是或否写 true 或 false
syntax-invalid-comment-character = 注释中有不能出现的字符
syntax-invalid-date-time = 日期或时间写得不对
syntax-invalid-exponent = 数的指数写得不对
syntax-invalid-float = 小数写得不对；是文本的要加引号
syntax-invalid-fraction = 小数点后面要有数字，如 1.5
syntax-invalid-hexadecimal-number = 十六进制数写得不对
syntax-invalid-inline-table-element = 行内表中有写得不对的内容
syntax-invalid-integer-number = 整数写得不对；是文本的要加引号
syntax-invalid-key = 键写得不对
syntax-invalid-key-value-pair = “键 = 值”写得不对
syntax-invalid-literal-string = 单引号文本写得不对，前后两个引号都要写
syntax-invalid-mantissa = 小数点前面要有数字，如 0.5
syntax-invalid-multi-line-basic-string = 多行双引号文本写得不对
syntax-invalid-multi-line-literal-string = 多行单引号文本写得不对
syntax-invalid-octal-number = 八进制数写得不对
syntax-invalid-string = 文本写得不对
syntax-invalid-table = 表头写得不对
syntax-invalid-unquoted-key = 键里有不能出现的字符；键和值之间写半角“=”
syntax-invalid-value = 值写得不对
syntax-key-with-no-value = 键后面没有值；等号要用半角“=”
syntax-keys-cannot-be-multi-line-basic-strings = 键不能写成多行文本
syntax-keys-cannot-be-multi-line-literal-strings = 键不能写成多行文本
syntax-may-only-go-between-digits = “_”只能写在数字中间
syntax-missing-array-opening = 列表缺少“[”
syntax-missing-assignment-between-key-value-pairs = 键和值之间缺少“=”
syntax-missing-comma-between-array-elements = 列表的两项之间缺少逗号，要用半角“,”
syntax-missing-comma-between-key-value-pairs = 两个键值之间缺少逗号
syntax-missing-comment-start = 注释缺少“#”
syntax-missing-escaped-value = “\”后面缺少转义内容
syntax-missing-inline-table-opening = 行内表缺少左花括号
syntax-missing-key-for-inline-table-element = 行内表中缺少键
syntax-missing-opening-quote = 缺少前引号
syntax-missing-table-open = 表头缺少“[”
syntax-missing-value = 缺少值
syntax-missing-value-for-key = 键后面缺少值
syntax-radix-must-be-lowercase = 进制前缀要用小写
syntax-redundant-integer-number-prefix = 进制前缀重复了
syntax-redundant-numeric-sign = 正负号重复了
syntax-string-values-must-be-quoted = 文本要加引号
syntax-too-few-unicode-value-digits = Unicode 转义的位数不够
syntax-unclosed-array = 列表缺少“]”
syntax-unclosed-array-table = 表头缺少“]]”
syntax-unclosed-inline-table = 行内表缺少右花括号
syntax-unclosed-table = 表头缺少“]”
syntax-unexpected-content = 这里不能写这些内容
syntax-unexpected-content-between-comment-and-newline = 注释和换行之间有多余的内容
syntax-unexpected-in-array = 列表中不能写“=”
syntax-unexpected-key-or-value = 这一行多写了内容；标点要用半角，文本里的双引号改用“”
syntax-unexpected-leading-zero = 数的前面多了 0
syntax-unexpected-sign = 这里不能写正负号
syntax-unquoted-keys-cannot-be-empty = 不加引号的键不能是空的
