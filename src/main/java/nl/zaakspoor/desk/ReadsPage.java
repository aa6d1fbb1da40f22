// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.colleague.Colleague;
import nl.zaakspoor.colleague.Looks;
import nl.zaakspoor.desk.DeskForm.Field;
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
import nl.zaakspoor.term.DutchTime;

/** Who looked at what: of one request, and for the privacy officer of one colleague. That it was asked is written down as well. */
@Path("/desk/reads")
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
        Optional<String> of = given(reader).filter(_ -> colleague.hasOneOf(OFFICER));
        Optional<Long> last = before.flatMap(PageQuery::number);
        Uni<Optional<List<ReadLine>>> found = given(reference)
                .map(request -> looks.ofRequest(request, last, ON_A_PAGE + 1).map(Optional::of))
                .or(() -> of.map(name -> ofReader(name, from, until, last).map(Optional::of)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
        return printer.answered(voice, found.map(lines -> printer.page(voice, sheet(voice, lines,
                Stream.of(hidden("reference", reference), hidden("reader", of), hidden("from", from), hidden("until", until))
                        .flatMap(Optional::stream).toList()))));
    }

    private Uni<List<ReadLine>> ofReader(String reader, Optional<String> from, Optional<String> until, Optional<Long> last) {
        return looks.ofReader(reader, from.flatMap(ReadsPage::day).map(DutchTime::startOf),
                until.flatMap(ReadsPage::day).map(day -> DutchTime.startOf(day.plusDays(1))), last, ON_A_PAGE + 1);
    }

    private DeskSheet sheet(DeskVoice voice, Optional<List<ReadLine>> found, List<Field> asked) {
        DeskTexts texts = voice.texts();
        List<Section> sections = new ArrayList<>(List.of(Section.of("of-request", texts.readsOfRequest(),
                List.of(Words.plain(texts.readsHint()), DeskForm.of("request", "/desk/reads",
                        List.of(Field.line("reference", texts.reference(), "")), texts.showOtherView()).asQuery()))));
        if (colleague.hasOneOf(OFFICER)) {
            sections.add(Section.of("of-reader", texts.readsOfReader(), List.of(DeskForm.of("reader", "/desk/reads",
                    List.of(Field.line("reader", texts.colleague(), ""), Field.of("date", "from", texts.from(), ""),
                            Field.of("date", "until", texts.until(), "")),
                    texts.showOtherView()).asQuery())));
        }
        found.ifPresent(lines -> sections.addFirst(Section.first("reads", texts.reads(), parts(voice, lines, asked))));
        return new DeskSheet(Place.READS, texts.reads(), sections);
    }

    private static List<Part> parts(DeskVoice voice, List<ReadLine> lines, List<Field> asked) {
        DeskTexts texts = voice.texts();
        List<Part> parts = new ArrayList<>(List.of(new Table(texts.reads(),
                List.of(texts.when(), texts.colleague(), texts.readWhat(), texts.reference()),
                lines.stream().limit(ON_A_PAGE).map(line -> row(voice, line)).toList(), texts.noReads())));
        if (lines.size() > ON_A_PAGE) {
            List<Field> next = new ArrayList<>(asked);
            next.add(Field.hidden("before", Long.toString(lines.get(ON_A_PAGE - 1).id())));
            parts.add(DeskForm.button("next", "/desk/reads", texts.nextPage(), "", next.toArray(Field[]::new)).asQuery());
        }
        return parts;
    }

    private static Row row(DeskVoice voice, ReadLine line) {
        return Row.of(Cell.of(voice.moment(line.at())), Cell.of(line.reader()),
                Cell.of(What.of(line.what()).map(voice.words()::look).orElse(line.what()))
                        .small(line.searchedBy().map(voice.texts()::searchedBy).stream().toList()),
                Cell.of(line.reference().or(line::ofReader).orElse(voice.texts().erased())));
    }

    private static Optional<String> given(Optional<String> text) {
        return text.map(String::strip).filter(typed -> !typed.isEmpty());
    }

    private static Optional<Field> hidden(String name, Optional<String> value) {
        return given(value).map(text -> Field.hidden(name, text));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
