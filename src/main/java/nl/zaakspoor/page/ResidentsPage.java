// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.RawString;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.timeline.TimelineView;

/** The status page of a request just as its resident sees it, for who shows it beside something else. */
@ApplicationScoped
public class ResidentsPage {
    private final PagePrinter printer;

    ResidentsPage(PagePrinter printer) {
        this.printer = printer;
    }

    /**
     * What stands on it, as HTML, without what a resident can press there. It has a heading of the first level, and needs the
     * stylesheets of {@link #look}.
     *
     * @param whole as a resident sees it who gave a code
     * @return empty where the resident may not follow such a request
     */
    public Optional<RawString> of(TimelineView view, Language language, boolean whole) {
        return printer.inside(view, Reader.colleague(whole), language).map(RawString::new);
    }

    /**
     * What stands in its first card, as sentences that can be said aloud; with all that the resident may see after a code.
     *
     * @return nothing where the resident may not follow such a request
     */
    public List<String> spoken(TimelineView view, Language language) {
        return printer.spoken(view, Reader.colleague(true), language);
    }

    public Look look() {
        return printer.look();
    }
}
