/** What a notice typed in the font .VnTime looks like without it. */
export const oldFont = `Sè: 06/TB-BC§

CÈm Xuyªn, ngµy 12 th¸ng 3 n¨m 2024

th«ng b¸o
kÕt luËn cña th­êng trùc ban chØ ®¹o vÒ t×nh h×nh, kÕt qu¶ x©y dùng n«ng th«n míi

Th­êng trùc Ban chØ ®¹o huyÖn yªu cÇu:

1. Phßng Néi vô: Rµ so¸t kÕt qu¶ thùc hiÖn c¸c tiªu chÝ, hoµn thµnh tr­íc ngµy 30/9/2024.
`;
