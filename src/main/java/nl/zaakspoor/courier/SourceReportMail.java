// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.List;

import nl.zaakspoor.catalogue.Language;

/**
 * A report to the contact of a source, worded: the templates {@code mail/source-report.html} and {@code .txt} write it down.
 *
 * @param parts the same in each language, Dutch first
 */
public record SourceReportMail(String municipality, String subject, List<Part> parts) {
    public SourceReportMail {
        parts = List.copyOf(parts);
    }

    /**
     * @param intro what happened
     * @param reasons why, each with how often
     * @param closing what can be done about it
     */
    public record Part(Language language, String heading, List<String> intro, List<Reason> reasons, List<String> closing) {
        public Part {
            intro = List.copyOf(intro);
            reasons = List.copyOf(reasons);
            closing = List.copyOf(closing);
        }
    }

    public record Reason(String title, List<String> lines) {
        public Reason {
            lines = List.copyOf(lines);
        }
    }
}
