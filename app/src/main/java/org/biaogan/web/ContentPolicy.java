package org.biaogan.web;

/** What a browser may load and run for a page of the product: its own files, and no inline code. */
public final class ContentPolicy {

    public static final String PAGES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
                    + "font-src 'self'; connect-src 'self'; worker-src 'self'; object-src 'none'; "
                    + "manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private ContentPolicy() {}
}
