// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.SecurityContext;

import io.smallrye.common.annotation.Blocking;

import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.intake.Examined.Refused;
import nl.zaakspoor.intake.Examined.Welcome;
import nl.zaakspoor.rest.Problem;

/**
 * The file door, for a department that has no way to publish but a list: good lines are published and bad ones reported, so
 * that one typing error does not hold up a whole file. The file is read as it comes in, and never held as a whole.
 */
@Path("/v1/status-events/_upload")
@Consumes({UploadResource.CSV, UploadResource.JSON_LINES, UploadResource.NDJSON})
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("publisher")
class UploadResource {
    static final String CSV = "text/csv";
    static final String JSON_LINES = "application/jsonl";
    static final String NDJSON = "application/x-ndjson";

    private static final String DOOR = "file";
    /** The report has an entry for each, and is held until it is whole. */
    private static final int MAX_LINES = 10_000;
    private static final int AT_ONCE = 500;

    private final Examiner examiner;
    private final EventTopic topic;
    private final IntakeMetrics metrics;

    UploadResource(Examiner examiner, EventTopic topic, IntakeMetrics metrics) {
        this.examiner = examiner;
        this.topic = topic;
        this.metrics = metrics;
    }

    @POST
    @Blocking
    public UploadReport upload(@HeaderParam(HttpHeaders.CONTENT_TYPE) String type, @Context SecurityContext caller,
            InputStream body) {
        EventFile file = open(type, body);
        List<UploadReport.Line> report = new ArrayList<>();
        List<Welcome> ready = new ArrayList<>();
        for (Optional<FileLine> line = file.next(); line.isPresent(); line = file.next()) {
            if (report.size() == MAX_LINES) {
                report.add(UploadReport.Line.of(line.get().number(), new Refused(Optional.empty(), tooLong().mistakes())));
                break;
            }
            Examined examined = examiner.examine(line.get().event(), caller.getUserPrincipal().getName());
            report.add(UploadReport.Line.of(line.get().number(), examined));
            switch (examined) {
                case Welcome welcome -> ready.add(welcome);
                case Refused refused -> metrics.turnedAway(DOOR, refused.code());
            }
            if (ready.size() == AT_ONCE) {
                publish(ready);
            }
        }
        publish(ready);
        return UploadReport.of(report);
    }

    private static EventFile open(String type, InputStream body) {
        try {
            return type.toLowerCase(Locale.ROOT).startsWith(CSV) ? new CsvFile(body) : EventFile.jsonLines(body);
        } catch (CsvColumns.BadHeader e) {
            throw Problem.of(Status.BAD_REQUEST, "No columns",
                    "The first line must name the columns: " + e.getMessage() + ". Nothing was published.").asException();
        }
    }

    private static Rejection tooLong() {
        return new Rejection(RejectionCode.TOO_LARGE,
                "a file has at most " + MAX_LINES + " lines; from this line on nothing was read");
    }

    private void publish(List<Welcome> events) {
        topic.publish(List.copyOf(events));
        metrics.handedIn(DOOR, events);
        events.clear();
    }
}
