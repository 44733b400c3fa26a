package org.biaogan.activities;

/** How the words of a field lead to its name in a form: {@code held-on} to {@code heldOn}. */
public final class FieldNames {

    private FieldNames() {}

    public static String of(String words) {
        if (words.equals("unit")) {
            return "unitId";
        }
        var name = new StringBuilder();
        for (String part : words.split("-")) {
            name.append(
                    name.isEmpty()
                            ? part
                            : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return name.toString();
    }
}
