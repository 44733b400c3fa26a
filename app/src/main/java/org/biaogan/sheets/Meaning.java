package org.biaogan.sheets;

/**
 * One thing a person said of a layout: that a column fills a field, or that a word in a field means
 * one of its choices.
 *
 * @param about empty where a column is meant, else what the word stands in
 * @param said the key of a column, or the word as it was written
 * @param means the field or the choice
 */
public record Meaning(String about, String said, String means) {

    /** What is longer is no heading and no name of anything. */
    private static final int LONGEST = 200;

    public boolean isOfColumn() {
        return about.isEmpty();
    }

    boolean isShort() {
        return said.length() <= LONGEST && means.length() <= LONGEST;
    }
}
