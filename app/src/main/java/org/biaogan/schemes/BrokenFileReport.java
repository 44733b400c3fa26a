package org.biaogan.schemes;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in two lines which data file keeps the product from starting, and no more than that. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class BrokenFileReport implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BrokenFile broken) {
                System.err.println(broken.inChinese() + "。改好这个文件再启动。");
                System.err.println(broken.getMessage() + ". Mend the file, then start again.");
                return true;
            }
        }
        return false;
    }
}
