package org.biaogan.schemes;

import org.springframework.boot.ExitCodeGenerator;

/**
 * A data file that says something wrong: which file, which line, and what was expected there, in
 * both languages, since whoever starts the product has not chosen one yet. It ends the start.
 */
public final class BrokenFile extends RuntimeException implements ExitCodeGenerator {

    private static final int EXIT_CODE = 2;

    private final String file;
    private final int line;
    private final String expectedZh;

    public BrokenFile(String file, int line, String expectedEn, String expectedZh) {
        super(file + ", line " + line + ": expected " + expectedEn);
        this.file = file;
        this.line = line;
        this.expectedZh = expectedZh;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public String inChinese() {
        return file + " 第 " + line + " 行：应为" + expectedZh;
    }

    @Override
    public int getExitCode() {
        return EXIT_CODE;
    }
}
