// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.util.ArrayList;
import java.util.List;

import nl.zaakspoor.catalogue.Product.Tracking;
import nl.zaakspoor.timeline.PublicState;
import nl.zaakspoor.timeline.TimelineView;

/** What, in a timeline at a moment, deserves telling: told before or not. */
public final class Causes {
    private Causes() {}

    /** The causes that hold now, in the order in which they should be read. */
    public static List<Cause> of(TimelineView view) {
        Tracking tracking = view.product().tracking();
        if (tracking == Tracking.DESK_ONLY || tracking == Tracking.OFF) {
            return List.of();
        }
        List<Cause> causes = new ArrayList<>();
        causes.add(new Cause(NoticeKind.RECEIVED, "received"));
        if (tracking == Tracking.RESIDENT) {
            addNews(view, causes);
        }
        return causes;
    }

    private static void addNews(TimelineView view, List<Cause> causes) {
        int round = view.reopenings();
        if (round > 0) {
            causes.add(Cause.inRound(NoticeKind.REOPENED, "reopened", round));
        }
        if (view.state() == PublicState.COMPLETED) {
            causes.add(Cause.inRound(NoticeKind.COMPLETED, "completed", round));
        } else if (view.state() == PublicState.CANCELLED) {
            causes.add(Cause.inRound(NoticeKind.CANCELLED, "cancelled", round));
        } else if (view.step().significant()) {
            causes.add(Cause.inRound(NoticeKind.PROGRESS, "step-" + view.step().number(), round));
        }
    }
}
