package fr.chevet.kiosk.link;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.OptionalLong;

/// How much the server's clock is ahead of the station's, by question and answer: half the way there, half the way back.
///
/// The quickest of the last answers is believed, since delay is what makes an answer lopsided.
public final class Skew {
    private static final int ANSWERS = 8;
    /// A slower answer says nothing useful, a negative one that the station's clock was set meanwhile.
    private static final Duration SLOWEST = Duration.ofSeconds(5);

    private record Answer(Duration delay, long skewMillis) {}

    private final Deque<Answer> answers = new ArrayDeque<>();

    /// The server answered `serverTime` to what was asked at `asked`; both `asked` and `now` are the station's clock.
    public void add(Instant asked, Instant serverTime, Instant now) {
        Duration delay = Duration.between(asked, now);
        if (delay.isNegative() || delay.compareTo(SLOWEST) > 0) {
            return;
        }
        answers.addLast(new Answer(delay, Duration.between(asked.plus(delay.dividedBy(2)), serverTime).toMillis()));
        if (answers.size() > ANSWERS) {
            answers.removeFirst();
        }
    }

    /// Server time minus station time in milliseconds; absent when it never was measured.
    public OptionalLong millis() {
        return answers.stream().min(Comparator.comparing(Answer::delay)).map(Answer::skewMillis).map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }
}
