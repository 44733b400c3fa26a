package org.biaogan.organization;

import java.util.List;
import java.util.regex.Pattern;
import org.biaogan.base.Refused;
import org.biaogan.sheets.Sheet;

/** What a sheet must not bring in: columns of personal data, and identity numbers in any cell. */
final class PersonalData {

    private static final Pattern HEADING =
            Pattern.compile(
                    "身份[证證號]|[证證]件|护照|政治面貌|入党|转正|党龄|民族|出生|生日|年龄|籍贯|性别|学历|学位"
                            + "|住址|家庭|婚姻|银行|工资|照片|idn(o|um)|id(card|entity)|^id$|passport|politic"
                            + "|join(ing|ed)?.*party|party.*join|birth|^age$|gender|^sex$|ethnic|nationality"
                            + "|nativeplace|education|degree|address|family|marital|marriage|bank|salary"
                            + "|wage|photo");
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{17}[\\dx](?!\\d)");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10x98765432";

    private PersonalData() {}

    /** Refuses the whole sheet, naming its columns or the first cell. */
    static void refuse(Sheet sheet) {
        List<String> personal =
                sheet.headings().stream()
                        .filter(it -> HEADING.matcher(Sheet.plain(it)).find())
                        .toList();
        if (!personal.isEmpty()) {
            throw new Refused("organization.import.personal", String.join("、", personal));
        }
        for (Sheet.Row row : sheet.rows()) {
            for (int column = 0; column < row.cells().size(); column++) {
                if (hasIdentityNumber(row.cells().get(column))) {
                    throw new Refused(
                            "organization.import.identity-number",
                            Sheet.address(column, row.number()));
                }
            }
        }
    }

    /** Eighteen digits whose last one checks the others, as on an identity card. */
    private static boolean hasIdentityNumber(String cell) {
        return NUMBER.matcher(Sheet.plain(cell).replace("-", ""))
                .results()
                .anyMatch(it -> checks(it.group()));
    }

    private static boolean checks(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(number.charAt(i), 10);
        }
        return CHECKS.charAt(sum % 11) == number.charAt(17);
    }
}
