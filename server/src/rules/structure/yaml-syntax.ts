import type { SyntaxCode } from '../../plan/syntax';
import { defineRule } from '../rule';
import { fixesFor } from './yaml-fixes';

export const yamlSyntax = defineRule<SyntaxCode>({
  id: 'yaml-syntax',
  severity: 'error',
  scope: 'piece',
  fixable: true,
  title: { vi: 'Lỗi cú pháp YAML', en: 'YAML error' },
  messages: {
    'conflict-marker': {
      vi: 'Tệp còn dấu xung đột của lần gộp chưa xong, nên chưa kiểm tra được. Hãy chọn giữ một bên rồi xóa các dòng <<<<<<<, =======, >>>>>>>.',
      en: 'The file still has the markers of an unfinished merge, so nothing else is checked. Keep one side and delete the lines <<<<<<<, =======, >>>>>>>.',
    },
    'tab-indent': {
      vi: 'Dòng này thụt đầu dòng bằng phím tab; YAML chỉ nhận dấu cách. Hãy thay tab bằng dấu cách.',
      en: 'This line is indented with a tab; YAML takes spaces only. Replace the tab by spaces.',
    },
    'unquoted-colon': {
      vi: 'Nội dung có dấu hai chấm và dấu cách (“: ”) nên bị hiểu là một khóa nữa. Hãy đặt cả nội dung trong dấu nháy.',
      en: 'The content holds a colon and a space (“: ”), so it is taken for another key. Put the whole content in quotes.',
    },
    'unclosed-quote': {
      vi: 'Dấu nháy mở ở đây mà không đóng, nên các dòng sau bị hiểu là chữ trong dấu nháy. Hãy thêm dấu nháy đóng.',
      en: 'The quote that opens here is never closed, so the lines below are taken for quoted text. Add the closing quote.',
    },
    'unclosed-flow': {
      vi: 'Dấu ngoặc mở ở đây mà không đóng đúng. Hãy thêm dấu ngoặc đóng tương ứng (] hoặc }).',
      en: 'The bracket that opens here is not closed properly. Add the bracket that closes it (] or }).',
    },
    'extra-bracket': {
      vi: 'Dấu ngoặc đóng này không có dấu mở tương ứng. Hãy xóa đi, hoặc đặt cả nội dung trong dấu nháy.',
      en: 'This closing bracket has no opening one. Remove it, or put the whole content in quotes.',
    },
    indentation: {
      vi: 'Dòng này thụt đầu dòng không khớp với các dòng trên nên không rõ thuộc mục nào. Hãy đặt các khóa cùng cấp thẳng cột với nhau.',
      en: 'The indentation of this line does not fit the lines above, so it belongs nowhere. Align keys of one level in one column.',
    },
    'missing-colon': {
      vi: 'Dòng này không có dạng “khóa: nội dung” (thiếu dấu hai chấm, hoặc thiếu dấu cách sau dấu hai chấm). Hãy viết lại cho đúng dạng.',
      en: 'This line is not of the form “key: content” (the colon, or the space behind it, is missing). Write it in that form.',
    },
    'inline-list': {
      vi: 'Danh sách có gạch đầu dòng không viết cùng dòng với khóa được. Hãy đưa dấu gạch xuống dòng dưới.',
      en: 'A list with dashes cannot begin on the line of its key. Move the dash to the next line.',
    },
    'needs-quotes': {
      vi: 'Nội dung này có ký hiệu mà YAML hiểu theo nghĩa riêng (ví dụ > @ % * & ! ở đầu, hoặc chữ sau dấu nháy đóng) nên không đọc được. Hãy đặt cả nội dung trong dấu nháy.',
      en: 'This content holds a sign that means something to YAML (such as > @ % * & ! at its beginning, or text behind a closing quote), so it cannot be read. Put the whole content in quotes.',
    },
    'comment-space': {
      vi: 'Chú thích phải cách nội dung phía trước một dấu cách. Hãy thêm dấu cách trước dấu #.',
      en: 'A comment must stand apart from what is before it. Put a space before the #.',
    },
    'bad-escape': {
      vi: 'Trong dấu nháy kép, dấu \\ bắt đầu một ký hiệu đặc biệt và ký hiệu này không có. Hãy viết thành \\\\ hoặc dùng dấu nháy đơn.',
      en: 'In double quotes a backslash begins a special sign, and there is none like this. Write \\\\ or use single quotes.',
    },
    'bad-alias': {
      vi: 'Dấu * ở đầu nội dung là cách YAML nhắc lại một mục đã đặt tên bằng &, nhưng không có mục nào tên như vậy. Hãy đặt nội dung trong dấu nháy.',
      en: 'A * at the beginning repeats something named with & before, and nothing has this name. Put the content in quotes.',
    },
    'too-many-aliases': {
      vi: 'Các chỗ nhắc lại (*) làm tệp phình quá lớn nên không được đọc tiếp. Hãy viết thẳng nội dung thay cho các chỗ nhắc lại.',
      en: 'The repetitions (*) swell the file too much, so reading stopped. Write the content itself in their place.',
    },
    'too-deep': {
      vi: 'Các mục lồng nhau quá nhiều cấp, không kế hoạch nào cần như vậy. Hãy xem lại dấu ngoặc và chỗ thụt đầu dòng.',
      en: 'Parts are nested deeper than any plan needs. Check the brackets and the indentation.',
    },
    'too-large': {
      vi: 'Phần này quá lớn so với một kế hoạch nên không được đọc. Hãy kiểm tra xem có phải đúng tệp kế hoạch không.',
      en: 'This part is too large for a plan and is not read. Check whether this is the right file.',
    },
    'several-documents': {
      vi: 'Dòng --- bắt đầu một tài liệu thứ hai; mỗi tệp chỉ chứa một kế hoạch nên phần sau không được đọc. Hãy tách ra tệp khác hoặc xóa dòng này.',
      en: 'The line --- begins a second document; a file holds one plan, so what follows is not read. Move it to a file of its own or delete the line.',
    },
    'not-text': {
      vi: 'Tệp này không phải là văn bản thuần (có thể là tệp Word, hoặc lưu ở bảng mã khác). Hãy lưu kế hoạch dạng văn bản, bảng mã UTF-8.',
      en: 'This file is no plain text (a Word file perhaps, or saved in another encoding). Save the plan as text in UTF-8.',
    },
    other: {
      vi: 'Chỗ này sai cú pháp YAML nên không đọc được. Hãy xem lại dấu câu và cách thụt dòng; nếu là lời văn, hãy đặt trong dấu nháy.',
      en: 'This breaks the syntax of YAML and cannot be read. Check the signs and the indentation; if it is prose, put it in quotes.',
    },
  },
  check(reading, _frame, report) {
    for (const problem of reading.problems)
      report({ at: problem.at, message: problem.code, fixes: (document) => fixesFor(problem, document) });
  },
});
