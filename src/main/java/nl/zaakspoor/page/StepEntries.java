// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import nl.zaakspoor.timeline.Entry;
import nl.zaakspoor.timeline.Entry.News;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Timeline;
import nl.zaakspoor.timeline.TimelineView;

/**
 * Sorts what happened under the steps: an entry belongs to the step that had been reached when it happened. When the
 * request went back, what happened in steps that are ahead again stands under the present step, so that nothing is lost.
 */
final class StepEntries {
    private final TimelineView view;
    private final Map<Integer, List<Entry>> byStep = new TreeMap<>();
    private int reached = 1;
    private boolean over;

    private StepEntries(TimelineView view) {
        this.view = view;
    }

    /** The entries of each step that has any, by step number, oldest first. */
    static Map<Integer, List<Entry>> of(TimelineView view) {
        StepEntries sorting = new StepEntries(view);
        view.entries().reversed().forEach(sorting::add);
        return sorting.byStep;
    }

    private void add(Entry entry) {
        int step = entry.type() == EventType.REQUEST_RECEIVED ? 1 : Math.min(moveOn(entry), view.step().number());
        byStep.computeIfAbsent(step, _ -> new ArrayList<>()).add(entry);
    }

    /** An end is final until the request is opened again, as in the timeline itself. */
    private int moveOn(Entry entry) {
        int last = view.product().lastStep().number();
        switch (entry.news()) {
            case News.Step(int number) -> {
                reached = over ? reached : number;
                over |= number == last;
            }
            case News.End(Optional<Fact.Outcome> outcome) -> {
                boolean stopped = new Timeline.End(outcome, entry.occurred()).isCancellation();
                reached = stopped ? reached : last;
                over = true;
            }
            case News.Happened _ -> {
                if (over && entry.type() == EventType.REQUEST_REOPENED) {
                    reached = view.product().firstWorkingStep().number();
                    over = false;
                }
            }
            case News.Unknown _ -> {
            }
        }
        return reached;
    }
}
