package dev.esign.sandbox.getsigned;

import dev.esign.sandbox.paper.PageSize;
import java.util.List;

/** An envelope's document as it was uploaded. */
record Upload(String id, String sha256, List<PageSize> pages) {}
