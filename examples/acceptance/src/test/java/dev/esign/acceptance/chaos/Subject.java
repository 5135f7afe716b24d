package dev.esign.acceptance.chaos;

import dev.esign.ApiCall;
import java.util.OptionalInt;

/** A call whose connections are cut, at a sandbox of its own. */
interface Subject extends AutoCloseable {
    /** Makes something new for the next call to work on, over a connection that nobody cuts. */
    void prepare();

    /** The call, as a process makes it that has just started. With the key of an earlier one, it is the earlier one again. */
    ApiCall<?> call();

    /** How many times the work was done since {@link #prepare}, as the sandbox sees it. */
    int done();

    /** How many times it was done from the first call on; empty where the sandbox does not tell. */
    OptionalInt doneInAll();

    @Override
    void close();
}
