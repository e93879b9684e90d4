"""Recording a touch, and all that is asked after it: comment, reason, order, the next step."""
