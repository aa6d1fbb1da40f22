// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

import nl.zaakspoor.access.StatusLinks;
import nl.zaakspoor.calendar.CalendarEntry;
import nl.zaakspoor.calendar.CalendarFile;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.notice.Cause;
import nl.zaakspoor.notice.NoticeKind;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes the mail that tells one or more pieces of news as they are now, of one request or of several of a journey. */
@ApplicationScoped
class MailWriter implements Writer {
    private final MailWords words;
    private final Municipality municipality;
    private final StatusLinks links;
    private final MessageCodes codes;
    private final MailServer server;
    private final Template text;
    private final Template html;
    private final Template journeyText;
    private final Template journeyHtml;

    MailWriter(MailWords words, Municipality municipality, StatusLinks links, MessageCodes codes, MailServer server,
            @Location("mail/notice.txt") Template text, @Location("mail/notice.html") Template html,
            @Location("mail/journey.txt") Template journeyText, @Location("mail/journey.html") Template journeyHtml) {
        this.words = words;
        this.municipality = municipality;
        this.links = links;
        this.codes = codes;
        this.server = server;
        this.text = text;
        this.html = html;
        this.journeyText = journeyText;
        this.journeyHtml = journeyHtml;
    }

    @Override
    public byte[] write(UUID id, List<Piece> pieces, Language language, String to, Optional<byte[]> frozen, Instant now) {
        Instant date = frozen.map(MimeMail::dateOf).orElse(now);
        return (pieces.size() == 1
                ? alone(id, pieces.getFirst(), language, to, date)
                : together(id, pieces, language, to, date)).bytes(server);
    }

    private MimeMail alone(UUID id, Piece piece, Language language, String to, Instant date) {
        NoticeMail mail = write(piece, language, to);
        return new MimeMail(id, thread(piece.request()), mail.municipality(), to, mail.subject(),
                text.data("mail", mail).render(), html.data("mail", mail).render(), mail.language().code(), date,
                Optional.of(links.unsubscribe(piece.request().id(), piece.request().linkVersion()))
                        .filter(_ -> canBeStopped(piece)),
                calendars(mail.calendar(), mail, date));
    }

    /** In the thread of the first; in it, those come first that ask something of the resident. */
    private MimeMail together(UUID id, List<Piece> pieces, Language language, String to, Instant date) {
        TrackedRequest first = pieces.getFirst().request();
        List<NoticeMail> parts = pieces.stream().sorted(Comparator.comparing(piece -> !asks(piece)))
                .map(piece -> write(piece, language, to)).toList();
        Optional<URI> stop = first.journey().filter(_ -> pieces.stream().anyMatch(MailWriter::canBeStopped))
                .map(journey -> links.unsubscribeJourney(journey.id(), journey.linkVersion()));
        JourneyMail mail = words.together(parts, municipality, stop);
        return new MimeMail(id, thread(first), mail.municipality(), to, mail.subject(),
                journeyText.data("mail", mail).render(), journeyHtml.data("mail", mail).render(), mail.language().code(), date,
                stop, calendars(mail.calendar(), mail, date));
    }

    /** Also to be there is something to do. */
    private static boolean asks(Piece piece) {
        return MailWords.asks(piece.view()) || piece.causes().stream().map(Cause::kind)
                .anyMatch(kind -> kind == NoticeKind.APPOINTMENT || kind == NoticeKind.APPOINTMENT_REMINDER);
    }

    private NoticeMail write(Piece piece, Language language, String to) {
        return words.write(piece.causes(), piece.view(), language, municipality, links(piece.request(),
                codes.code(piece.causes(), piece.request(), piece.view(), to)));
    }

    private List<CalendarFile> calendars(List<CalendarEntry> entries, MailFrame mail, Instant date) {
        return CalendarFile.of(entries, mail.municipality(), server.from(), date);
    }

    private MailLinks links(TrackedRequest request, Optional<String> code) {
        return new MailLinks(links.page(request.id(), request.linkVersion()), request.timeline().resident().address()
                .map(given -> links.confirmAddress(request.id(), given.number())), code);
    }

    /** Mails that a resident must get cannot be stopped, so a mail program need not offer it (RFC 8058). */
    private static boolean canBeStopped(Piece piece) {
        return piece.causes().stream().anyMatch(cause -> !cause.kind().required());
    }

    /** Follows from the request, so that a second instance and a restored database make the same thread. */
    private static UUID thread(TrackedRequest request) {
        return UUID.nameUUIDFromBytes(("thread " + request.timeline().reference()).getBytes(UTF_8));
    }
}
