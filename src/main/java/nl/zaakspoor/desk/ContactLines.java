// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.List;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.desk.DeskSheet.Cell;
import nl.zaakspoor.desk.DeskSheet.Part;
import nl.zaakspoor.desk.DeskSheet.Row;
import nl.zaakspoor.desk.DeskSheet.Table;
import nl.zaakspoor.timeline.ContactMoment;

/** Words the contact there was. */
record ContactLines(DeskVoice voice) {
    List<Part> parts(List<ContactMoment> moments) {
        RequestTexts texts = voice.request();
        return List.of(new Table(texts.contact(), List.of(voice.texts().when(), texts.how(), texts.said()),
                moments.stream().map(this::row).toList(), texts.noContact()));
    }

    private Row row(ContactMoment moment) {
        Stream<String> seen = Stream.of(moment.fact().visibleToApplicant()
                ? voice.request().residentReadsIt()
                : voice.request().residentDoesNotReadIt());
        return Row.of(Cell.of(voice.moment(moment.occurred())),
                Cell.of(voice.word("channel." + Code.of(moment.fact().channel()))),
                Cell.of(voice.say(moment.fact().summary()))
                        .small(Stream.concat(moment.fact().about().map(voice::say).stream(), seen).toList()));
    }
}
