### 打印：页眉、页脚、签字、图表。

print-second = { $street }　{ $scope }
print-page = 第 { $page } 页 共 { $pages } 页
print-colon = ：
print-made = 制表
print-checked = 审核
print-answers = 负责人
print-date = 日期
print-seal = （盖章）
print-revision = 版本 { $revision }
print-digest = 校验码 { $digest }
print-series = { $name }：{ $values }。
print-tree = { $root }以下 { $count } 项
print-sheet = 表{ $number }
