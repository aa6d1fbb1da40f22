// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.catalogue.Source;
import nl.zaakspoor.courier.RequestStore.Waiting;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes the mail of a report: Dutch first, English below it. */
@ApplicationScoped
class SourceReportWriter {
    private final Municipality municipality;
    private final MailServer server;
    private final Template text;
    private final Template html;

    SourceReportWriter(Municipality municipality, MailServer server, @Location("mail/source-report.txt") Template text,
            @Location("mail/source-report.html") Template html) {
        this.municipality = municipality;
        this.server = server;
        this.text = text;
        this.html = html;
    }

    byte[] write(SourceReport report, Source source, RejectionDigest digest, Instant now) {
        SourceReportWords dutch = words(Language.DUTCH);
        return write(report, source, dutch.subject(report, source.name(), digest),
                List.of(dutch.part(report, source.name(), digest),
                        words(Language.ENGLISH).part(report, source.name(), digest)),
                now);
    }

    byte[] write(SourceReport report, Source source, List<Waiting> requests, Instant now) {
        RequestReportWords dutch = new RequestReportWords(texts(Language.DUTCH), Language.DUTCH);
        RequestReportWords english = new RequestReportWords(texts(Language.ENGLISH), Language.ENGLISH);
        return write(report, source, dutch.subject(source.name(), requests),
                List.of(dutch.part(source.name(), requests), english.part(source.name(), requests)), now);
    }

    private byte[] write(SourceReport report, Source source, String subject, List<SourceReportMail.Part> parts, Instant now) {
        SourceReportMail mail = new SourceReportMail(municipality.name(), subject, parts);
        return new MimeMail(report.id(), thread(source), mail.municipality(), source.contact(), mail.subject(),
                text.data("mail", mail).render(), html.data("mail", mail).render(), Language.DUTCH.code(), now,
                Optional.empty(), List.of()).bytes(server);
    }

    private static SourceReportWords words(Language language) {
        return new SourceReportWords(texts(language), language);
    }

    private static SourceReportTexts texts(Language language) {
        return MessageBundles.get(SourceReportTexts.class, Localized.Literal.of(language.code()));
    }

    private static UUID thread(Source source) {
        return UUID.nameUUIDFromBytes(("source " + source.urn()).getBytes(UTF_8));
    }
}
