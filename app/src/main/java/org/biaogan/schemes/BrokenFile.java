package org.biaogan.schemes;

/** A data file that says something wrong: which file, which line, and what was expected there. */
public final class BrokenFile extends RuntimeException {

    private final String file;
    private final int line;

    public BrokenFile(String file, int line, String expected) {
        super(file + ", line " + line + ": " + expected);
        this.file = file;
        this.line = line;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }
}
