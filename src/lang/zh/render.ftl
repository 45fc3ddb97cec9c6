### 格式自己要说的话：小结、合计、空缺。

finding-passed = 全部记录符合规则
finding-help = 建议
finding-see = 另见
finding-summary = { $files } 个文件，{ $errors } 个错误，{ $warnings } 个警告，{ $infos } 个提示
finding-called = （{ $heading }）
finding-see-place = { $path }:{ $line }:{ $column }：{ $message }

render-total = 合计
render-vacant = 空缺
note-csv-left-out = csv 只有主表；另有 { $names }，用 --labels（各表依次排列）、json 或 xlsx 可得
render-none = —
render-yes = 是
render-no = 否
render-internal = 内部资料
render-empty = 没有符合条件的记录
render-figure-between = ：
render-figures-between = ，
render-list-between = 、

explain-head = { $code } { $title }（{ $severity }，{ $name }）
explain-binding = 这条规则使记录不计分，既不能豁免，也不能降级。
explain-wrong = 错误的写法：
explain-right = 正确的写法：
render-scope = { $scope }，{ $told }
