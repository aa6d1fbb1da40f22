// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.colleague.Colleague;
import nl.zaakspoor.colleague.Looks;
import nl.zaakspoor.desk.DeskSheet.Cell;
import nl.zaakspoor.desk.DeskSheet.Part;
import nl.zaakspoor.desk.DeskSheet.Place;
import nl.zaakspoor.desk.DeskSheet.Row;
import nl.zaakspoor.desk.DeskSheet.Section;
import nl.zaakspoor.desk.DeskSheet.Table;
import nl.zaakspoor.desk.DeskSheet.Words;
import nl.zaakspoor.ledger.ReadLine;
import nl.zaakspoor.ledger.ReadLog.What;
import nl.zaakspoor.rest.PageQuery;

/** Who looked at what: of one request, and for the privacy officer of one colleague. That it was asked is written down as well. */
@Path(DeskPages.READS)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"privacy-officer", "manager"})
class ReadsPage {
    private static final String OFFICER = "privacy-officer";
    private static final int ON_A_PAGE = 100;

    private final Looks looks;
    private final Colleague colleague;
    private final DeskPrinter printer;

    ReadsPage(Looks looks, Colleague colleague, DeskPrinter printer) {
        this.looks = looks;
        this.colleague = colleague;
        this.printer = printer;
    }

    /**
     * @param reference of a request
     * @param reader the name by which a colleague signs in; for the privacy officer alone
     * @param from a Dutch day, as {@code until}
     * @param before where the last page ended
     */
    @GET
    public Uni<Response> page(@RestQuery Optional<String> reference, @RestQuery Optional<String> reader,
            @RestQuery Optional<String> from, @RestQuery Optional<String> until, @RestQuery Optional<String> before,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        DeskVoice voice = printer.voice(accepted);
        boolean officer = colleague.hasOneOf(OFFICER);
        ReadsForm asked = new ReadsForm(voice, reference, reader.filter(_ -> officer), from.filter(_ -> officer),
                until.filter(_ -> officer));
        if (asked.hasProblems()) {
            return Uni.createFrom().item(printer.page(Status.BAD_REQUEST, voice, sheet(asked, Optional.empty())));
        }
        return printer.answered(voice, found(asked, before.flatMap(PageQuery::number))
                .map(lines -> printer.page(voice, sheet(asked, lines))));
    }

    /** Empty when nothing is asked for yet. */
    private Uni<Optional<List<ReadLine>>> found(ReadsForm asked, Optional<Long> last) {
        return asked.reference().map(request -> looks.ofRequest(request, last, ON_A_PAGE + 1))
                .or(() -> asked.reader()
                        .map(name -> looks.ofReader(name, asked.first(), asked.end(), last, ON_A_PAGE + 1)))
                .map(lines -> lines.map(Optional::of)).orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private DeskSheet sheet(ReadsForm asked, Optional<List<ReadLine>> found) {
        DeskTexts texts = asked.voice().texts();
        List<Section> sections = new ArrayList<>(List.of(Section.of("of-request", texts.readsOfRequest(),
                List.of(Words.plain(texts.readsHint()), asked.ofRequest()))));
        if (colleague.hasOneOf(OFFICER)) {
            sections.add(Section.of("of-reader", texts.readsOfReader(), List.of(asked.ofReader())));
        }
        found.ifPresent(lines -> sections.addFirst(Section.first("reads", texts.reads(), parts(asked, lines))));
        return new DeskSheet(Place.READS, texts.reads(), sections);
    }

    private static List<Part> parts(ReadsForm asked, List<ReadLine> lines) {
        DeskVoice voice = asked.voice();
        DeskTexts texts = voice.texts();
        List<Part> parts = new ArrayList<>(List.of(new Table(texts.reads(),
                List.of(texts.when(), texts.colleague(), texts.readWhat(), texts.reference()),
                lines.stream().limit(ON_A_PAGE).map(line -> row(voice, line)).toList(), texts.noReads())));
        if (lines.size() > ON_A_PAGE) {
            parts.add(asked.next(lines.get(ON_A_PAGE - 1).id()));
        }
        return parts;
    }

    private static Row row(DeskVoice voice, ReadLine line) {
        return Row.of(Cell.of(voice.moment(line.at())), Cell.of(line.reader()),
                Cell.of(What.of(line.what()).map(voice.words()::look).orElse(line.what()))
                        .small(line.searchedBy().map(kinds -> SearchedBy.sentence(voice, kinds)).stream().toList()),
                Cell.of(line.reference().or(line::ofReader).orElse(voice.texts().erased())));
    }
}
