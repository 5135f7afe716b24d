package dev.esign.sandbox.xodo;

import dev.esign.sandbox.paper.PageSize;
import java.util.List;

/** A file as it came in, a PDF by now; {@code sha} finds its bytes. */
record Upload(String fileId, long userId, String name, String sha, List<PageSize> pages) {}
