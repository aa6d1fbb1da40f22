// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.net.URI;
import java.util.Optional;

/**
 * What the municipality states of these pages, beside what holds wherever the service runs.
 *
 * @param accessibility how far the pages meet the law
 * @param accessibilityStatement its entry in the register of statements
 * @param privacyStatement how it deals with personal data in general
 */
public record PublicStatements(Accessibility accessibility, Optional<URI> accessibilityStatement,
        Optional<URI> privacyStatement) {

    /** As the Dutch government grades websites (Besluit digitale toegankelijkheid overheid); without an audit it is C at best. */
    public enum Accessibility {
        /** Meets all of EN 301 549. */
        A,
        /** Audited: meets part of it, and what is wrong is being mended. */
        B,
        /** Not audited, or not for long: first steps were taken. */
        C,
        /** Nothing was done. */
        D
    }
}
