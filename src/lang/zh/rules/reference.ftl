### R：引用。

R106-title = 豁免没有用到，或已到期
R106-why = 没有用的豁免会掩盖以后的错误。
R106 = { $kind } { $id }：对 { $rule } 的豁免没有豁免任何问题
R106-ended = { $kind } { $id }：对 { $rule } 的豁免已于 { $until } 到期
