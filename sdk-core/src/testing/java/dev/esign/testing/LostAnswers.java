package dev.esign.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A server whose answer to one request never arrives, whether the work was done or not. */
public final class LostAnswers extends Dispatcher {
    private final Dispatcher server;
    private final int lost;
    private final boolean done;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /**
     * @param lost which answer is lost, from 1; 0 for none
     * @param done whether the work was done all the same
     */
    public LostAnswers(Dispatcher server, int lost, boolean done) {
        this.server = server;
        this.lost = lost;
        this.done = done;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
        requests.add(request.getMethod() + " " + request.getTarget());
        boolean arrives = requests.size() != lost;
        if (!arrives && !done) {
            return Answers.lostAnswer();
        }
        MockResponse answer = server.dispatch(request);
        return arrives ? answer : Answers.lostAnswer();
    }

    /** Method and target of all that came, in order. */
    public List<String> requests() {
        return new ArrayList<>(requests);
    }
}
