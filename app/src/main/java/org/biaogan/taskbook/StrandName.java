package org.biaogan.taskbook;

/** A strand that is part of the path, and the project it belongs to. */
public record StrandName(
        long id, String code, String title, String projectCode, String projectTitle) {

    /** As the task book writes it. */
    public String words() {
        return code + " " + title;
    }
}
