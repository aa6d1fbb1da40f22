// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.Map;

import jakarta.ws.rs.core.Response.ResponseBuilder;

/** What every page says to browsers: tell nobody the address of this page, keep no copy, and run nothing but our own files. */
final class PageHeaders {
    /** A year, as browsers ask before they trust it. */
    private static final String HSTS = "max-age=31536000";

    static final Map<String, String> HEADERS = Map.of(
            // The address is the key to the page.
            "Referrer-Policy", "no-referrer",
            "X-Robots-Tag", "noindex, nofollow",
            "Cache-Control", "no-store",
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Strict-Transport-Security", HSTS);

    private PageHeaders() {}

    static ResponseBuilder on(ResponseBuilder answer) {
        return on(answer, "text/html;charset=UTF-8");
    }

    /** On something that is no page, and as private. */
    static ResponseBuilder on(ResponseBuilder answer, String mediaType) {
        HEADERS.forEach(answer::header);
        return answer.type(mediaType);
    }
}
