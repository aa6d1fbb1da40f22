// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

import nl.zaakspoor.access.StatusLinks;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.notice.Cause;
import nl.zaakspoor.timeline.TimelineView;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes the mail that tells one or more pieces of news as they are now. */
@ApplicationScoped
class MailWriter implements Writer {
    private final MailWords words;
    private final Municipality municipality;
    private final StatusLinks links;
    private final MessageCodes codes;
    private final MailServer server;
    private final Template text;
    private final Template html;

    MailWriter(MailWords words, Municipality municipality, StatusLinks links, MessageCodes codes,
            MailServer server, @Location("mail/notice.txt") Template text, @Location("mail/notice.html") Template html) {
        this.words = words;
        this.municipality = municipality;
        this.links = links;
        this.codes = codes;
        this.server = server;
        this.text = text;
        this.html = html;
    }

    @Override
    public byte[] write(UUID id, List<Cause> causes, TrackedRequest request, TimelineView view, Language language,
            String to, Optional<byte[]> frozen, Instant now) {
        Instant date = frozen.map(MimeMail::dateOf).orElse(now);
        NoticeMail mail = words.write(causes, view, language, municipality,
                links(request, codes.code(causes, request, view, to)));
        return new MimeMail(id, thread(request), mail.municipality(), to, mail.subject(),
                text.data("mail", mail).render(), html.data("mail", mail).render(), mail.language().code(), date,
                stop(causes, request), CalendarFile.of(mail.calendar(), mail.municipality(), server.from(), date))
                .bytes(server);
    }

    private MailLinks links(TrackedRequest request, Optional<String> code) {
        return new MailLinks(links.page(request.id(), request.linkVersion()), request.timeline().resident().address()
                .map(given -> links.confirmAddress(request.id(), given.number())), code);
    }

    /** Mails that a resident must get cannot be stopped, so a mail program need not offer it (RFC 8058). */
    private Optional<URI> stop(List<Cause> causes, TrackedRequest request) {
        return causes.stream().allMatch(cause -> cause.kind().required())
                ? Optional.empty()
                : Optional.of(links.unsubscribe(request.id(), request.linkVersion()));
    }

    /** Follows from the request, so that a second instance and a restored database make the same thread. */
    private static UUID thread(TrackedRequest request) {
        return UUID.nameUUIDFromBytes(("thread " + request.timeline().reference()).getBytes(UTF_8));
    }
}
