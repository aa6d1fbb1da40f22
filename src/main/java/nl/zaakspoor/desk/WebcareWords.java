// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Product;
import nl.zaakspoor.catalogue.Words;
import nl.zaakspoor.timeline.PublicState;
import nl.zaakspoor.timeline.TimelineView;

/**
 * What a colleague can answer to somebody who asks on a social network, in that person's language. In public it never tells whether there is
 * a request; only of a report about a public place it tells how far that is.
 *
 * @param find where anybody can ask for the link to their request
 */
record WebcareWords(Language language, WebcareTexts texts, Words words, URI find) {
    /** So long a message may be on every network. */
    static final int MOST = 280;
    /** The group of products that are about streets and squares (see {@code catalogue/group-04.yaml}). */
    private static final int PUBLIC_SPACE = 4;
    /** What else may become of a report is between the municipality and who made it. */
    private static final Set<PublicState> TOLD = EnumSet.of(PublicState.RECEIVED, PublicState.IN_PROGRESS, PublicState.PLANNED,
            PublicState.COMPLETED);

    /** To somebody of whom nothing is known. */
    String inPublic() {
        return texts.inPublic(find.toString());
    }

    String inPublic(TimelineView view) {
        return street(view).map(street -> report(view, street)).filter(text -> text.length() <= MOST)
                .orElseGet(this::inPublic);
    }

    /** The name of the street alone: who reported what stands often beside it, and their door is in its number. */
    private static Optional<String> street(TimelineView view) {
        Product product = view.product();
        return TOLD.contains(view.state()) && product.group() == PUBLIC_SPACE && product.tracking() == Product.Tracking.RESIDENT
                && product.privacy() == Product.Privacy.NORMAL
                        ? view.timeline().location().flatMap(location -> Street.of(location.in(Language.DUTCH).text()))
                        : Optional.empty();
    }

    private String report(TimelineView view, String place) {
        String state = words.get("state." + view.state().code()).in(language).text();
        return view.outlook().expectedOn().filter(day -> !view.state().isOver() && !view.isPast(day))
                .map(day -> texts.reportUntil(place, state,
                        DateTimeFormatter.ofPattern(texts.dayPattern(), language.locale()).format(day)))
                .orElseGet(() -> texts.report(place, state));
    }

    /** For a private message; who has the link can look, so it never goes in public. */
    String inPrivate(TimelineView view, URI link) {
        return texts.inPrivate(view.reference().value(), link.toString());
    }
}
