### Reports of civic life: meetings, matters.
