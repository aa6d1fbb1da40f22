// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

import nl.zaakspoor.access.StatusLinks;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.TimelineView;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes a text message: that there is news, of what, and where, or the link that was asked for. The page says the rest. */
@ApplicationScoped
class TextWriter implements Writer {
    private final MailWords words;
    private final Municipality municipality;
    private final Languages offered;
    private final StatusLinks links;
    private final MessageCodes codes;

    TextWriter(MailWords words, Municipality municipality, Languages offered, StatusLinks links,
            MessageCodes codes) {
        this.words = words;
        this.municipality = municipality;
        this.offered = offered;
        this.links = links;
        this.codes = codes;
    }

    @Override
    public byte[] write(UUID id, List<Piece> pieces, Language wanted, String to, Optional<byte[]> frozen, Instant now) {
        TrackedRequest request = pieces.getFirst().request();
        TimelineView view = pieces.getFirst().view();
        Language language = offered(wanted);
        TextTexts texts = texts(language);
        return codes.code(pieces.getFirst().causes(), request, view, to).map(code -> code(texts, code, view, language))
                .orElseGet(() -> texts.news(municipality.name(), noun(view, language), reference(view, language),
                        page(request)))
                .getBytes(UTF_8);
    }

    /** For who asked for the link to a request. */
    byte[] link(TrackedRequest request, TimelineView view, Language wanted) {
        Language language = offered(wanted);
        return texts(language).link(municipality.name(), noun(view, language), reference(view, language), page(request))
                .getBytes(UTF_8);
    }

    private Language offered(Language wanted) {
        return offered.all().contains(wanted) ? wanted : Language.DUTCH;
    }

    private static TextTexts texts(Language language) {
        return MessageBundles.get(TextTexts.class, Localized.Literal.of(language.code()));
    }

    /** Without the link: who asked for it has the page open. */
    private String code(TextTexts texts, String code, TimelineView view, Language language) {
        Instant until = view.timeline().resident().codes().valid(view.at()).orElseThrow().until();
        return texts.code(municipality.name(), code, DateTimeFormatter.ofPattern(texts.timePattern(), language.locale())
                .format(until.atZone(DutchTime.ZONE)));
    }

    private String noun(TimelineView view, Language language) {
        return words.noun(view, language, municipality);
    }

    private static String reference(TimelineView view, Language language) {
        return language.keepInOrder(view.reference().value());
    }

    private String page(TrackedRequest request) {
        return links.page(request.id(), request.linkVersion()).toString();
    }
}
